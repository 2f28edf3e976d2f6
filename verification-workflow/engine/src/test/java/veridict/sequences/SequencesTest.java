package veridict.sequences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimQueries;

/**
 * Ten thousand steps against the model, a million in {@code deploy/prove} ({@code -Dveridict.steps=1000000}); {@code -Dveridict.seed} repeats
 * a run. Afterwards the record is asked for what must hold whatever happened.
 */
@QuarkusTest
class SequencesTest {

    private static final int STEPS = Integer.getInteger("veridict.steps", 10_000);
    private static final long SEED = Long.getLong("veridict.seed", System.nanoTime());
    private static final int AT_ONCE = 4;
    private static final int LOOK = 100;
    private static final int TOLD = 50_000;

    @Inject
    Newsroom newsroom;

    @Inject
    Table table;

    @Inject
    ClaimQueries claims;

    @Inject
    EntityManager database;

    @Inject
    SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatever_people_try_the_product_does_what_the_model_says() {
        List<UUID> played = new ArrayList<>();
        JqwikSession.run(() -> play(played));
        nothing(played, "entries without an event", """
                select count(*) from audit_entry a where a.claim_id = any(:played)
                  and not exists (select from event e where e.claim_id = a.claim_id and e.sequence = a.sequence)
                """);
        nothing(played, "events without an entry", """
                select count(*) from event e where e.claim_id = any(:played)
                  and not exists (select from audit_entry a where a.claim_id = e.claim_id and a.sequence = e.sequence)
                """);
        nothing(played, "holes in a history", """
                select count(*) from claim c where c.id = any(:played)
                  and c.sequence <> (select count(*) from audit_entry a where a.claim_id = c.id)
                """);
        nothing(played, "hands that approved or published", """
                select count(*) from verdict_version v where v.claim_id = any(:played) and exists (
                    select from draft_hand h where h.draft_id = v.draft_id and h.person_id in (v.approved_by, v.published_by))
                """);
        nothing(played, "hands that took a verdict back", """
                select count(*) from retraction r where r.claim_id = any(:played) and exists (
                    select from draft d join draft_hand h on h.draft_id = d.id
                    where d.claim_id = r.claim_id and d.abandoned_at is null and h.person_id = r.person_id)
                """);
        nothing(played, "second ratings that were not blind", """
                select count(*) from second_rating s where s.claim_id = any(:played) and exists (
                    select from draft_hand h
                    where h.draft_id = s.draft_id and h.person_id = s.rater_id and h.since < uuid_extract_timestamp(s.id))
                """);
    }

    private void play(List<UUID> played) {
        Random dice = new Random(SEED);
        Iterator<Step> steps =
                Step.any().generator(STEPS).stream(dice).map(Shrinkable::value).iterator();
        Set<String> happened = new HashSet<>();
        List<PlayedClaim> open = new ArrayList<>();
        for (int step = 1; step <= STEPS || isToGoOn(step, happened); step++) {
            if (open.size() < AT_ONCE) {
                open.add(table.newClaim(Who.values()[dice.nextInt(Who.values().length)]));
            }
            PlayedClaim claim = open.get(dice.nextInt(open.size()));
            String wrong = table.play(claim, dice.nextBoolean() ? steps.next() : likely(claim, steps, happened));
            assertEquals("", wrong, () -> "seed " + SEED + "\n" + String.join("\n", claim.trail()));
            happened.addAll(claim.done());
            if (claim.isOver()) {
                open.remove(claim);
                played.add(holding(claim));
            }
            if (step % TOLD == 0) {
                System.out.printf("%,d steps, %,d claims%n", step, played.size());
            }
        }
        open.forEach(claim -> played.add(holding(claim)));
        assertEquals(Step.ALL, happened);
    }

    /** A run that by chance has not come to everything there is goes on for a while. */
    private static boolean isToGoOn(int step, Set<String> happened) {
        return step <= 4 * STEPS && !happened.equals(Step.ALL);
    }

    /** Legal, if that is to be found soon, and new, if there is such: most of what anybody could try goes nowhere. */
    private static Step likely(PlayedClaim claim, Iterator<Step> steps, Set<String> happened) {
        Step likely = steps.next();
        for (int looked = 0;
                looked < LOOK
                        && (happened.size() < Step.ALL.size() || !claim.model().allows(likely));
                looked++) {
            Step step = steps.next();
            if (claim.model().allows(step) && (!claim.model().allows(likely) || !happened.contains(step.what()))) {
                likely = step;
            }
        }
        return likely;
    }

    private UUID holding(PlayedClaim claim) {
        assertTrue(
                claims.verification(claim.id(), newsroom.ada()).holds(),
                claim.id().toString());
        return claim.id();
    }

    private void nothing(List<UUID> played, String what, String sql) {
        Object found = database.createNativeQuery(sql)
                .setParameter("played", played.toArray(UUID[]::new))
                .getSingleResult();
        assertEquals(0, ((Number) found).intValue(), what);
    }
}
