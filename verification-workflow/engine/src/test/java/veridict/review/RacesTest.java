package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimQueries;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.evidence.PartDesk;
import veridict.gate.CaseFiles;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.MoveName;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.DraftDesk;

/**
 * Two decide on the same version at once: one of them is heard, the other is told, and the record has one entry more. Every pair of moves
 * that the flow knows from where a claim stands, time among those who make them, and every move beside every other change of a claim.
 */
@QuarkusTest
class RacesTest {

    private static final int ROUNDS = 4;
    private static final Duration LONG = Duration.ofDays(60);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Where claims stand: in each state, and where time has a say. */
    enum Stand {
        SUBMITTED,
        ACCEPTED,
        IN_REVIEW,
        IN_CROSS_CHECK,
        PROPOSED,
        PROPOSED_TYPO,
        APPROVED,
        APPROVED_AND_DUE,
        PUBLISHED,
        UNDER_CORRECTION,
        ON_HOLD,
        ON_HOLD_UNTIL_NOW,
        WITHDRAWN,
        DECLINED,
        DUPLICATE,
        RETRACTED
    }

    /** What else changes a claim, and where. */
    enum Change {
        SAVED_DRAFT(Stand.IN_REVIEW, Stand.UNDER_CORRECTION),
        REWORDED(Stand.SUBMITTED, Stand.PROPOSED, Stand.APPROVED_AND_DUE),
        SEARCHED(Stand.PROPOSED, Stand.APPROVED),
        WAIVED(Stand.PROPOSED, Stand.APPROVED),
        SAID(Stand.PROPOSED);

        private final List<Stand> at;

        Change(Stand... at) {
            this.at = List.of(at);
        }
    }

    @Inject
    Newsroom newsroom;

    @Inject
    SettableClock clock;

    @Inject
    ReviewFlow flow;

    @Inject
    CaseFiles files;

    @Inject
    ClaimQueries claims;

    @Inject
    ReviewDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    PartDesk parts;

    @Inject
    WaiverDesk waivers;

    @Inject
    DiscussionDesk discussion;

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_decide_at_once_one_is_heard(Stand stand) throws Exception {
        int attempts = attempts(stand(stand)).size();
        assertEquals(
                stand == Stand.RETRACTED,
                attempts == 0,
                "nobody moves what was taken back, and everything else goes on");
        for (int one = 0; one < attempts; one++) {
            for (int other = one; other < attempts; other++) {
                race(stand, one, other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_move_and_another_change_at_once_leave_nothing_that_nobody_read(Change change) throws Exception {
        for (Stand stand : change.at) {
            int attempts = attempts(stand(stand)).size();
            for (int one = 0; one < attempts; one++) {
                race(stand, one, change);
            }
        }
    }

    @Test
    void two_who_mark_each_others_claims_as_duplicates_make_no_circle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Claim one = newsroom.submitted(newsroom.mara());
            Claim other = newsroom.submitted(newsroom.mara());
            List<Object> outcomes = together(
                    () -> newsroom.move(one, new Move.MarkDuplicate(other.id()), newsroom.tom()),
                    () -> newsroom.move(other, new Move.MarkDuplicate(one.id()), newsroom.edith()));
            assertEquals(1, heard(outcomes), outcomes.toString());
        }
    }

    private void race(Stand stand, int one, int other) throws Exception {
        Claim claim = stand(stand);
        Attempt first = attempts(claim).get(one);
        Attempt second = attempts(claim).get(other);
        List<Object> outcomes = together(
                () -> newsroom.move(claim, first.move(), first.actor()),
                () -> newsroom.move(claim, second.move(), second.actor()));
        String said = stand + ": " + first + " and " + second + ": " + outcomes;
        assertEquals(1, heard(outcomes), said);
        outcomes.stream()
                .filter(Refused.class::isInstance)
                .forEach(refused -> assertTrue(isLate(((Refused) refused).refusal()), said));
        assertRecorded(claim, 1, said);
    }

    private void race(Stand stand, int one, Change change) throws Exception {
        Claim claim = stand(stand);
        Attempt attempt = attempts(claim).get(one);
        List<Object> outcomes =
                together(() -> newsroom.move(claim, attempt.move(), attempt.actor()), () -> changed(claim, change));
        String said = stand + ": " + attempt + " and " + change + ": " + outcomes;
        assertRecorded(claim, heard(change == Change.SAVED_DRAFT ? outcomes.subList(0, 1) : outcomes), said);
        boolean stands = Set.of(MoveName.APPROVE, MoveName.SCHEDULE)
                .contains(attempt.move().name());
        if (heard(outcomes) == 2 && stands && change != Change.SAID) {
            assertNotEquals(
                    ClaimState.APPROVED, newsroom.now(claim, newsroom.edith()).state(), said);
        }
    }

    private Object changed(Claim claim, Change change) {
        return switch (change) {
            case SAVED_DRAFT -> drafts.save(claim.id(), revision(claim), Newsroom.unproven(), newsroom.mara());
            case REWORDED -> desk.reword(claim.id(), claim.version(), RewordingTest::better, newsroom.mara());
            case SEARCHED -> parts.add(claim.id(), Newsroom.search("Another place"), List.of(), newsroom.mara());
            case WAIVED -> waivers.grant(claim.id(), new NewWaiver("claimant-contacted", "Gone."), newsroom.omar());
            case SAID -> discussion.open(claim.id(), new NewComment("So.", null, null, null), newsroom.edith());
        };
    }

    private long revision(Claim claim) {
        return Long.parseLong(newsroom.revision(claim));
    }

    private void assertRecorded(Claim claim, long entries, String said) {
        Claim now = newsroom.now(claim, newsroom.edith());
        assertEquals(claim.sequence() + entries, now.sequence(), said);
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds(), said);
    }

    /** Every move from where a claim stands. */
    private List<Attempt> attempts(Claim claim) {
        return flow.from(files.open(claim)).stream()
                .flatMap(line -> Attempt.of(line, claim, newsroom))
                .toList();
    }

    /** A claim of which somebody is kept away, and whose times have all come. */
    private Claim stand(Stand stand) {
        Claim claim =
                switch (stand) {
                    case PROPOSED_TYPO ->
                        newsroom.move(
                                newsroom.underCorrection(CorrectionKind.TYPO), new Move.Propose(), newsroom.mara());
                    case APPROVED_AND_DUE -> newsroom.move(newsroom.approved(), tomorrow(), newsroom.edith());
                    case ON_HOLD_UNTIL_NOW ->
                        newsroom.move(
                                newsroom.approved(),
                                new Move.Hold("Wait.", clock.instant().plus(A_DAY)),
                                newsroom.edith());
                    default -> newsroom.in(ClaimState.valueOf(stand.name()));
                };
        Claim without = claim.state().isFinal()
                ? claim
                : newsroom.move(claim, new Move.Recuse(Attempt.vera(newsroom).id(), "A sister."), newsroom.edith());
        clock.goOn(LONG);
        return without;
    }

    private Move tomorrow() {
        return new Move.Schedule(clock.instant().plus(A_DAY).toString(), null);
    }

    /** Told that somebody was faster, in whatever way that shows: it is another claim now. */
    private static boolean isLate(Refusal refusal) {
        return refusal instanceof Refusal.Stale
                || refusal instanceof Refusal.NotYours
                || refusal instanceof Refusal.IsRecused;
    }

    private static long heard(List<Object> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Refused))
                .count();
    }

    private static List<Object> together(Callable<Object> one, Callable<Object> other) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : both.invokeAll(List.of(one, other))) {
                try {
                    outcomes.add(Objects.requireNonNull(future.get()));
                } catch (ExecutionException failed) {
                    outcomes.add(assertInstanceOf(Refused.class, failed.getCause()));
                }
            }
            return outcomes;
        }
    }
}
