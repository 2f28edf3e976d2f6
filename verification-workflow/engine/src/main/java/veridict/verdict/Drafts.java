package veridict.verdict;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import veridict.model.Actor;
import veridict.model.Draft;

/** Drafts for the rules inside the house: as they are, proposed, approved. Writers and readers use {@link DraftDesk}. */
@ApplicationScoped
public class Drafts {

    static final Draft EMPTY = new Draft(0, null, null, null, null, null, List.of(), List.of(), null);

    private final EntityManager database;
    private final Hands hands;
    private final DraftMapper mapper;
    private final Clock clock;

    Drafts(EntityManager database, Hands hands, DraftMapper mapper, Clock clock) {
        this.database = database;
        this.hands = hands;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The draft of a claim with its hands; revision 0 while nothing was written. */
    public Draft of(UUID claimId) {
        return DraftEntity.ofClaim(claimId).map(this::toDraft).orElse(EMPTY);
    }

    /** Marks the draft as proposed by somebody, who is a hand of it from now on. */
    public void propose(UUID claimId, Actor actor) {
        DraftEntity draft = DraftEntity.ofClaim(claimId).orElseThrow();
        draft.proposedAt = clock.instant();
        draft.changedBy = actor.id();
        database.flush();
    }

    /** Approves the draft as it stands; the database refuses a hand of it. */
    public void approve(UUID claimId, Actor actor) {
        DraftEntity draft = DraftEntity.ofClaim(claimId).orElseThrow();
        database.createNativeQuery(
                        "insert into draft_approval (id, draft_id, revision, person_id, at) values (:id, :draft, :revision, :person, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("draft", draft.id)
                .setParameter("revision", draft.revision)
                .setParameter("person", actor.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Who stands behind the draft as it is. */
    Optional<UUID> approver(UUID draftId) {
        return database.createNativeQuery(
                        "select person_id from draft_approval where draft_id = :draft and ended_at is null", UUID.class)
                .setParameter("draft", draftId)
                .getResultStream()
                .findFirst();
    }

    Draft toDraft(DraftEntity draft) {
        return mapper.toDraft(draft, hands.of(draft.id));
    }
}
