package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Two people decide on the same version at once: one of them is heard, the other is told, and the record has one entry more. */
@QuarkusTest
class RacesTest {

    private static final int ROUNDS = 4;

    /** Every move that people make, in a state where it begins. */
    enum Rival {
        WITHDRAW(ClaimState.SUBMITTED, (claim, newsroom) -> new Move.Withdraw(), Newsroom::reader),
        ACCEPT(ClaimState.SUBMITTED, (claim, newsroom) -> new Move.Accept(null, null), Newsroom::tom),
        DECLINE(ClaimState.SUBMITTED, (claim, newsroom) -> Newsroom.decline(), Newsroom::edith),
        TAKE_UP(ClaimState.ACCEPTED, (claim, newsroom) -> new Move.TakeUp(), Newsroom::tom),
        ASSIGN(
                ClaimState.ACCEPTED,
                (claim, newsroom) -> new Move.Assign(newsroom.tom().id()),
                Newsroom::edith),
        HOLD_ACCEPTED(ClaimState.ACCEPTED, (claim, newsroom) -> new Move.Hold("Wait.", null), Newsroom::omar),
        HAND_BACK(ClaimState.IN_REVIEW, (claim, newsroom) -> new Move.HandBack("No time."), Newsroom::edith),
        PROPOSE(ClaimState.IN_REVIEW, (claim, newsroom) -> new Move.Propose(), Newsroom::mara),
        ASK(
                ClaimState.IN_REVIEW,
                (claim, newsroom) -> new Move.RequestCrossCheck(newsroom.tom().id()),
                Newsroom::mara),
        RECUSE_ASSIGNEE(
                ClaimState.IN_REVIEW,
                (claim, newsroom) -> new Move.Recuse(newsroom.mara().id(), "Her sister."),
                Newsroom::omar),
        RATE(ClaimState.IN_CROSS_CHECK, (claim, newsroom) -> new Move.CrossCheck("unproven", null), Newsroom::tom),
        RECUSE_RATER(
                ClaimState.IN_CROSS_CHECK,
                (claim, newsroom) -> new Move.Recuse(newsroom.tom().id(), "His sister."),
                Newsroom::edith),
        APPROVE(ClaimState.PROPOSED, (claim, newsroom) -> new Move.Approve(newsroom.revision(claim)), Newsroom::edith),
        SEND_BACK(ClaimState.PROPOSED, (claim, newsroom) -> new Move.SendBack("Who else?"), Newsroom::omar),
        PUBLISH(ClaimState.APPROVED, (claim, newsroom) -> new Move.Publish(), Newsroom::edith),
        SCHEDULE(
                ClaimState.APPROVED,
                (claim, newsroom) -> new Move.Schedule("2999-01-01T08:00:00Z", null),
                Newsroom::omar),
        RECUSE_APPROVER(
                ClaimState.APPROVED,
                (claim, newsroom) -> new Move.Recuse(newsroom.edith().id(), "Her brother."),
                Newsroom::omar),
        CORRECT(
                ClaimState.PUBLISHED,
                (claim, newsroom) -> new Move.Correct(CorrectionKind.UPDATE, "A reason.", "A note."),
                Newsroom::edith),
        RETRACT(ClaimState.PUBLISHED, (claim, newsroom) -> Newsroom.retract(), Newsroom::omar),
        ABANDON(
                ClaimState.UNDER_CORRECTION,
                (claim, newsroom) -> new Move.AbandonCorrection("It was right."),
                Newsroom::edith),
        PROPOSE_CORRECTION(ClaimState.UNDER_CORRECTION, (claim, newsroom) -> new Move.Propose(), Newsroom::mara),
        RESUME(ClaimState.ON_HOLD, (claim, newsroom) -> new Move.Resume(), Newsroom::mara),
        RECUSE_HELD(
                ClaimState.ON_HOLD,
                (claim, newsroom) -> new Move.Recuse(newsroom.mara().id(), "Her sister."),
                Newsroom::edith),
        REOPEN(ClaimState.DUPLICATE, (claim, newsroom) -> new Move.Reopen("It says more."), Newsroom::edith);

        private final ClaimState state;
        private final BiFunction<Claim, Newsroom, Move> move;
        private final Function<Newsroom, Actor> who;

        Rival(ClaimState state, BiFunction<Claim, Newsroom, Move> move, Function<Newsroom, Actor> who) {
            this.state = state;
            this.move = move;
            this.who = who;
        }
    }

    @Inject
    Newsroom newsroom;

    @Inject
    ClaimQueries claims;

    @ParameterizedTest
    @EnumSource
    void of_two_who_decide_at_once_one_is_heard(Rival one) throws Exception {
        for (Rival other : rivals(one)) {
            for (int round = 0; round < ROUNDS; round++) {
                race(one, other);
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
            assertEquals(1, outcomes.stream().filter(Claim.class::isInstance).count(), outcomes.toString());
        }
    }

    private void race(Rival one, Rival other) throws Exception {
        Claim claim = newsroom.in(one.state);
        Move first = one.move.apply(claim, newsroom);
        Move second = other.move.apply(claim, newsroom);
        List<Object> outcomes = together(
                () -> newsroom.move(claim, first, one.who.apply(newsroom)),
                () -> newsroom.move(claim, second, other.who.apply(newsroom)));
        String said = one + " and " + other + ": " + outcomes;
        assertEquals(1, outcomes.stream().filter(Claim.class::isInstance).count(), said);
        outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(refused -> ((Refused) refused).refusal())
                .forEach(refusal -> assertTrue(isLate(refusal), said));
        Claim now = newsroom.now(claim, newsroom.edith());
        assertEquals(claim.sequence() + 1, now.sequence(), said);
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds(), said);
    }

    /** Told that somebody was faster, in whatever way that shows: it is another claim now. */
    private static boolean isLate(Refusal refusal) {
        return refusal instanceof Refusal.Stale
                || refusal instanceof Refusal.NotYours
                || refusal instanceof Refusal.IsRecused;
    }

    private static List<Rival> rivals(Rival one) {
        return Stream.of(Rival.values())
                .filter(other -> other.state == one.state && other.ordinal() >= one.ordinal())
                .toList();
    }

    private static List<Object> together(Callable<Claim> one, Callable<Claim> other) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Claim> future : both.invokeAll(List.of(one, other))) {
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
