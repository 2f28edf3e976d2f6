package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.refusal.Refused;

/** Every state, every move, every person: what may happen is exactly what the table says. */
@QuarkusTest
class FlowTableTest {

    private static final List<ClaimState> REACHED = List.of(
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.IN_REVIEW,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.PUBLISHED,
            ClaimState.WITHDRAWN,
            ClaimState.DECLINED);

    /** mara wrote the draft; rita handed in what is submitted, withdrawn or declined, mara the rest. */
    private static final Map<ClaimState, Set<String>> ALLOWED = new EnumMap<>(Map.of(
            ClaimState.SUBMITTED,
                    Set.of(
                            "accept mara",
                            "accept tom",
                            "accept edith",
                            "accept omar",
                            "decline mara",
                            "decline tom",
                            "decline edith",
                            "decline omar",
                            "withdraw reader"),
            ClaimState.ACCEPTED,
                    Set.of(
                            "take-up mara",
                            "take-up tom",
                            "take-up omar",
                            "decline mara",
                            "decline tom",
                            "decline edith",
                            "decline omar",
                            "withdraw mara"),
            ClaimState.IN_REVIEW, Set.of("propose mara", "hand-back mara", "hand-back edith", "hand-back omar"),
            ClaimState.PROPOSED, Set.of("approve edith", "approve omar", "send-back edith", "send-back omar"),
            ClaimState.APPROVED, Set.of("publish edith", "publish omar", "send-back edith", "send-back omar"),
            ClaimState.PUBLISHED, Set.of(),
            ClaimState.WITHDRAWN, Set.of(),
            ClaimState.DECLINED, Set.of()));

    @Inject
    Newsroom newsroom;

    @Test
    void what_may_happen_is_what_the_table_says() {
        for (ClaimState state : REACHED) {
            assertEquals(new TreeSet<>(ALLOWED.get(state)), allowed(state), "from " + state);
        }
    }

    private Set<String> allowed(ClaimState state) {
        Set<String> allowed = new TreeSet<>();
        Claim claim = newsroom.in(state);
        for (Map.Entry<String, Actor> who : people().entrySet()) {
            for (Move move : moves(claim)) {
                if (succeeds(claim, move, who.getValue())) {
                    allowed.add(move.name().wire() + " " + who.getKey());
                    claim = newsroom.in(state);
                }
            }
        }
        return allowed;
    }

    private boolean succeeds(Claim claim, Move move, Actor actor) {
        try {
            newsroom.move(claim, move, actor);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Stream<Move> all(String revision) {
        return Stream.of(
                new Move.Withdraw(),
                new Move.Accept(null, null),
                Newsroom.decline(),
                new Move.TakeUp(),
                new Move.HandBack("A reason."),
                new Move.Propose(),
                new Move.SendBack("A reason."),
                new Move.Approve(revision),
                new Move.Publish());
    }

    private List<Move> moves(Claim claim) {
        return all(newsroom.revision(claim)).toList();
    }

    private Map<String, Actor> people() {
        return Map.of(
                "mara",
                newsroom.mara(),
                "tom",
                newsroom.tom(),
                "edith",
                newsroom.edith(),
                "omar",
                newsroom.omar(),
                "ada",
                newsroom.ada(),
                "reader",
                newsroom.reader(),
                "bot",
                newsroom.bot());
    }
}
