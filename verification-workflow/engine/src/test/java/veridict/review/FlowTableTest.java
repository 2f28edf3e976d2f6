package veridict.review;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.refusal.Refused;

/** Every state, every move, every person: what may happen is exactly what the table says. */
@QuarkusTest
class FlowTableTest {

    /** mara is the assignee and wrote the draft, tom is the rater; rita handed in what is submitted, withdrawn or declined, mara the rest. */
    private static final Map<ClaimState, String> ALLOWED = new EnumMap<>(Map.ofEntries(
            entry(ClaimState.SUBMITTED, """
                    recuse: tom edith omar
                    mark-duplicate: mara tom edith omar
                    accept: mara tom edith omar
                    decline: mara tom edith omar
                    withdraw: reader
                    """),
            entry(ClaimState.ACCEPTED, """
                    recuse: tom edith omar
                    mark-duplicate: mara tom edith omar
                    take-up: mara tom omar
                    assign: edith omar
                    hold: edith omar
                    decline: mara tom edith omar
                    withdraw: mara
                    """),
            entry(ClaimState.IN_REVIEW, """
                    recuse: tom edith omar
                    mark-duplicate: mara tom edith omar
                    propose: mara
                    request-cross-check: mara
                    assign: edith omar
                    hold: mara edith omar
                    hand-back: mara edith omar
                    """),
            entry(ClaimState.PROPOSED, """
                    recuse: tom edith omar
                    approve: edith omar
                    send-back: edith omar
                    hold: mara edith omar
                    """),
            entry(ClaimState.APPROVED, """
                    recuse: tom edith omar
                    publish: edith omar
                    send-back: edith omar
                    hold: mara edith omar
                    schedule: edith omar
                    """),
            entry(ClaimState.PUBLISHED, """
                    recuse: tom edith omar
                    correct: edith omar
                    retract: edith omar
                    """),
            entry(ClaimState.UNDER_CORRECTION, """
                    recuse: tom edith omar
                    propose: mara
                    assign: edith omar
                    abandon-correction: edith omar
                    retract: edith omar
                    """),
            entry(ClaimState.ON_HOLD, """
                    recuse: tom edith omar
                    resume: mara edith omar
                    """),
            entry(ClaimState.IN_CROSS_CHECK, """
                    recuse: tom edith omar
                    cross-check: tom
                    """),
            entry(ClaimState.WITHDRAWN, "reopen: edith omar"),
            entry(ClaimState.DECLINED, "reopen: edith omar"),
            entry(ClaimState.DUPLICATE, "reopen: edith omar"),
            entry(ClaimState.RETRACTED, "")));

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewFlow flow;

    @Inject
    MorePeople more;

    @Test
    void what_may_happen_is_what_the_table_says() {
        ALLOWED.forEach(
                (state, table) -> assertEquals(read(table), allowed(() -> newsroom.in(state)), "from " + state));
    }

    @Test
    void a_hand_decides_nothing_who_is_recused_does_nothing_and_who_lost_a_role_keeps_what_is_their_own() {
        ALLOWED.forEach((state, table) -> assertEquals(
                MorePeople.may(read(table)),
                allowed(() -> more.marked(newsroom.in(state)), more.all()),
                "from " + state));
    }

    @Test
    void time_does_what_it_may_and_no_more() {
        ALLOWED.keySet()
                .forEach(state -> assertEquals(
                        state == ClaimState.IN_REVIEW ? Set.of("hand-back system") : Set.of(),
                        allowed(() -> newsroom.in(state), Map.of("system", Actor.SYSTEM)),
                        "from " + state));
        assertEquals(Set.of("unschedule system"), allowed(this::scheduled, Map.of("system", Actor.SYSTEM)));
    }

    @Test
    void what_is_scheduled_is_held_by_every_fact_checker() {
        assertEquals(read("""
                publish: edith omar
                send-back: edith omar
                recuse: tom edith omar
                hold: mara tom edith omar
                schedule: edith omar
                unschedule: edith omar
                """), allowed(this::scheduled));
    }

    @Test
    void every_state_of_the_flow_is_in_the_table() {
        Set<ClaimState> reached = FlowShape.reached(flow.flow());
        assertEquals(reached, ALLOWED.keySet());
    }

    private static Set<String> read(String table) {
        return table.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(who -> line[0] + " " + who))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Claim scheduled() {
        return newsroom.move(newsroom.approved(), new Move.Schedule("2999-12-01T08:00:00Z", null), newsroom.edith());
    }

    private Set<String> allowed(Supplier<Claim> standing) {
        return allowed(standing, people());
    }

    private Set<String> allowed(Supplier<Claim> standing, Map<String, Actor> people) {
        Set<String> allowed = new TreeSet<>();
        Claim claim = standing.get();
        for (Map.Entry<String, Actor> who : people.entrySet()) {
            for (Move move : moves(claim)) {
                if (succeeds(claim, move, who.getValue())) {
                    allowed.add(move.name().wire() + " " + who.getKey());
                    claim = standing.get();
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

    private Stream<Move> all(String revision, UUID another) {
        return Stream.of(
                new Move.Withdraw(),
                new Move.Accept(null, null),
                Newsroom.decline(),
                new Move.MarkDuplicate(another),
                new Move.TakeUp(),
                new Move.Assign(newsroom.tom().id()),
                new Move.HandBack("A reason."),
                new Move.Hold("A reason.", null),
                new Move.Resume(),
                new Move.Propose(),
                new Move.SendBack("A reason."),
                new Move.Approve(revision),
                new Move.Schedule("2999-12-01T08:00:00Z", null),
                new Move.Unschedule(null),
                new Move.Escalate(),
                new Move.Publish(),
                new Move.Correct(CorrectionKind.UPDATE, "A reason.", "A note."),
                new Move.AbandonCorrection("A reason."),
                Newsroom.retract(),
                new Move.Reopen("A reason."),
                new Move.RequestCrossCheck(newsroom.tom().id()),
                new Move.CrossCheck("unproven", null),
                new Move.Recuse(newsroom.tom().id(), "A reason."),
                new Move.LiftRecusal(newsroom.tom().id(), "A reason."));
    }

    private List<Move> moves(Claim claim) {
        return all(newsroom.revision(claim), newsroom.accepted().id()).toList();
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
