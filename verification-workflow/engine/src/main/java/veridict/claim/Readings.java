package veridict.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import veridict.model.Actor;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Keeps who was shown a draft that is not public yet: they cannot give it a second rating that is blind. */
@ApplicationScoped
public class Readings {

    private static final String NOT_KEPT_YET = """
            select d.id from draft d
            where d.claim_id = :claim and d.abandoned_at is null
              and not exists (select from verdict_version v where v.draft_id = d.id)
              and not exists (select from draft_hand h where h.draft_id = d.id and h.person_id = :person)
              and not exists (select from draft_reading r where r.draft_id = d.id and r.person_id = :person)
            """;
    // The claim is kept from moving: who is asked to rate it at this moment is either seen here, or sees this.
    private static final String KEEP = """
            insert into draft_reading (draft_id, person_id, at)
            select :draft, :person, :at from claim c where c.id = :claim and c.rater_id is distinct from :person for share
            on conflict do nothing
            """;

    private final EntityManager database;
    private final Event<Kept> kept;
    private final Clock clock;

    Readings(EntityManager database, Event<Kept> kept, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** That a draft was shown. */
    record Kept(UUID claim, UUID draft, UUID reader) {}

    /**
     * Keeps that a person is about to be shown the draft in work, or what tells of it.
     *
     * @throws Refused {@link Refusal.NotYours} when they were asked to rate it blindly meanwhile
     */
    public void ofDraftInWork(UUID claimId, Actor reader) {
        for (UUID draft : drafts(claimId, reader)) {
            Kept shown = new Kept(claimId, draft, reader.id());
            keep(shown);
            if (!drafts(claimId, reader).isEmpty()) {
                throw new Refused(blind());
            }
            kept.fire(shown);
        }
    }

    // A refusal that comes later tells of the draft, too, and takes back whatever its transaction wrote.
    void again(@Observes(during = TransactionPhase.AFTER_FAILURE) Kept shown) {
        QuarkusTransaction.requiringNew().run(() -> keep(shown));
    }

    private void keep(Kept shown) {
        database.createNativeQuery(KEEP)
                .setParameter("claim", shown.claim())
                .setParameter("draft", shown.draft())
                .setParameter("person", shown.reader())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Why a rater reads nothing that tells the first rating. */
    public static Refusal blind() {
        return new Refusal.NotYours(
                "You were asked to rate this claim without knowing how it was rated before. Rate it first.");
    }

    @SuppressWarnings("unchecked")
    private List<UUID> drafts(UUID claimId, Actor reader) {
        return database.createNativeQuery(NOT_KEPT_YET, UUID.class)
                .setParameter("claim", claimId)
                .setParameter("person", reader.id())
                .getResultList();
    }
}
