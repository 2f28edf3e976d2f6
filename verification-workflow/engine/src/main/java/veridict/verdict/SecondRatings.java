package veridict.verdict;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import veridict.model.Actor;

/** Ratings by a second person who knows neither the draft nor its rating. The database holds both against the draft. */
@ApplicationScoped
public class SecondRatings {

    private static final String CANNOT_BE_BLIND = """
            select case when exists (select from draft_hand h where h.draft_id = :draft and h.person_id = :person) then 'wrote this draft'
                        when exists (select from draft_reading r where r.draft_id = :draft and r.person_id = :person) then 'has read this draft'
                        when exists (select from second_rating s where s.draft_id = :draft and s.rater_id = :person) then 'has rated this draft'
                        when vouched_for(:draft, :person) then 'has approved this draft, or set the time of its publication' end
            """;

    private final EntityManager database;
    private final Clock clock;

    SecondRatings(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Why a person cannot rate the draft of a claim blindly, or nothing. */
    public Optional<String> obstacle(OpenDraft open, UUID person) {
        return Optional.ofNullable((String) database.createNativeQuery(CANNOT_BE_BLIND, String.class)
                .setParameter("draft", open.row().id)
                .setParameter("person", person)
                .getSingleResult());
    }

    /** Keeps a second rating beside the first, for the statistics of agreement. */
    public void keep(OpenDraft open, String rating, Actor rater) {
        DraftEntity draft = open.row();
        database.createNativeQuery(
                        "insert into second_rating (id, claim_id, draft_id, first, second, author_id, rater_id, at) values (:id, :claim, :draft, :first, :second, :author, :rater, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("claim", draft.claimId)
                .setParameter("draft", draft.id)
                .setParameter("first", draft.rating)
                .setParameter("second", rating)
                .setParameter("author", draft.changedBy)
                .setParameter("rater", rater.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
