package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.DeclineCode;
import veridict.refusal.Refusal;

/** Submissions that say the same are one line of the queue, and decided once. */
@QuarkusTest
class TriageTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    Triage triage;

    @Inject
    ClaimQueries claims;

    @Test
    void the_first_of_those_that_say_the_same_stands_for_all_and_is_accepted_for_all() {
        Claim first = handedIn("The harbour was closed in May.", "A mayor", newsroom.mara());
        Claim again = handedIn("the harbour was  closed in May", "A mayor", newsroom.reader());
        Claim ofAnother = handedIn("The harbour was closed in May.", "A captain", newsroom.reader());

        List<UUID> shown =
                claims
                        .list(ClaimFilter.ALL.in(ClaimState.SUBMITTED).folded(), null, 100, newsroom.tom())
                        .items()
                        .stream()
                        .map(Claim::id)
                        .toList();
        assertEquals(
                List.of(true, false, true),
                List.of(shown.contains(first.id()), shown.contains(again.id()), shown.contains(ofAnother.id())));
        assertEquals(Map.of(first.id(), 1L), claims.sayingTheSame(List.of(first.id(), ofAnother.id()), newsroom.tom()));

        assertEquals(1, triage.accept(first.id(), first.version(), newsroom.tom()));
        assertEquals(ClaimState.ACCEPTED, now(first).state());
        assertEquals(first.id(), now(again).duplicateOf());
        assertEquals(2, now(first).demand());
        assertEquals(ClaimState.SUBMITTED, now(ofAnother).state());
        assertNull(now(ofAnother).duplicateOf());
    }

    @Test
    void all_are_declined_together_or_none_is() {
        Claim first = handedIn("Tomorrow it will rain gold", null, newsroom.mara());
        Claim again = handedIn("Tomorrow it will rain gold!", null, newsroom.reader());
        Claim own = desk.apply(
                again.id(), again.version(), new Move.Recuse(newsroom.tom().id(), "My own words"), newsroom.tom());
        Move.Decline decline = new Move.Decline(DeclineCode.PREDICTION, "Nobody can know");

        refused(Refusal.IsRecused.class, () -> triage.decline(first.id(), first.version(), decline, newsroom.tom()));
        assertEquals(
                List.of(ClaimState.SUBMITTED, ClaimState.SUBMITTED),
                List.of(now(first).state(), now(own).state()));
        assertEquals(1, triage.decline(first.id(), first.version(), decline, newsroom.edith()));
        assertEquals(
                List.of(ClaimState.DECLINED, ClaimState.DECLINED),
                List.of(now(first).state(), now(own).state()));
    }

    private Claim now(Claim claim) {
        return claims.claim(claim.id(), newsroom.edith());
    }

    private Claim handedIn(String statement, String claimant, Actor actor) {
        return desk.submit(
                new NewClaim(
                        statement,
                        null,
                        null,
                        null,
                        "en",
                        null,
                        claimant == null ? null : new ClaimantInput(null, claimant, null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                actor);
    }
}
