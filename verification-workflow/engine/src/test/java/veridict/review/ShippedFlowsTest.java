package veridict.review;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.MoveOffer;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The two other flows that come with Veridict: every state, every person, every move that is open to them. */
@QuarkusTest
class ShippedFlowsTest {

    /** mara is the assignee and wrote the draft, tom is the rater; rita handed in what is submitted, withdrawn or declined, mara the rest. */
    private static final Map<ClaimState, String> TWO_PEOPLE = new EnumMap<>(Map.ofEntries(
            entry(ClaimState.SUBMITTED, """
                    accept: mara tom edith omar
                    decline: mara tom edith omar
                    mark-duplicate: mara tom edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    withdraw: reader
                    """),
            entry(ClaimState.ACCEPTED, """
                    take-up: mara tom omar
                    assign: edith omar
                    hold: edith omar
                    decline: mara tom edith omar
                    mark-duplicate: mara tom edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    withdraw: mara
                    """),
            entry(ClaimState.IN_REVIEW, """
                    propose: mara
                    assign: edith omar
                    hold: mara edith omar
                    hand-back: mara edith omar
                    mark-duplicate: mara tom edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    """),
            entry(ClaimState.PROPOSED, """
                    publish: edith omar
                    send-back: edith omar
                    hold: mara edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    """),
            entry(ClaimState.PUBLISHED, """
                    correct: edith omar
                    retract: edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    """),
            entry(ClaimState.UNDER_CORRECTION, """
                    propose: mara
                    assign: edith omar
                    abandon-correction: edith omar
                    retract: edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    """),
            entry(ClaimState.ON_HOLD, """
                    resume: mara edith omar
                    recuse: mara tom edith omar
                    lift-recusal: mara tom edith omar
                    """),
            entry(ClaimState.WITHDRAWN, "reopen: edith omar"),
            entry(ClaimState.DECLINED, "reopen: edith omar"),
            entry(ClaimState.DUPLICATE, "reopen: edith omar"),
            entry(ClaimState.RETRACTED, "")));

    private static final Map<ClaimState, String> LARGE = new EnumMap<>(TWO_PEOPLE);

    static {
        LARGE.put(ClaimState.SUBMITTED, """
                accept: edith omar
                decline: edith omar
                mark-duplicate: mara tom edith omar
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                withdraw: reader
                """);
        LARGE.put(ClaimState.ACCEPTED, """
                assign: edith omar
                hold: edith omar
                decline: edith omar
                mark-duplicate: mara tom edith omar
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                withdraw: mara
                """);
        LARGE.put(ClaimState.IN_REVIEW, """
                request-cross-check: mara
                assign: edith omar
                hold: mara edith omar
                hand-back: mara edith omar
                mark-duplicate: mara tom edith omar
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                """);
        LARGE.put(ClaimState.IN_CROSS_CHECK, """
                cross-check: tom
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                """);
        LARGE.put(ClaimState.PROPOSED, """
                approve: edith omar
                send-back: edith omar
                hold: mara edith omar
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                """);
        LARGE.put(ClaimState.APPROVED, """
                publish: edith omar
                schedule: edith omar
                send-back: edith omar
                hold: mara edith omar
                recuse: mara tom edith omar
                lift-recusal: mara tom edith omar
                """);
    }

    @Inject
    Newsroom newsroom;

    @Inject
    CaseQueries cases;

    @Inject
    ReviewFlow flow;

    @Inject
    MorePeople more;

    @AfterEach
    void back() {
        newsroom.worksBy("flow.yaml");
    }

    @Test
    void two_people_need_one_step_between_proposal_and_publication() {
        what_is_open("flows/two-person-desk.yaml", TWO_PEOPLE);
    }

    @Test
    void a_large_desk_takes_no_verdict_without_a_second_rating() {
        what_is_open("flows/large-desk.yaml", LARGE);
    }

    private void what_is_open(String file, Map<ClaimState, String> table) {
        Map<ClaimState, Claim> claims = new EnumMap<>(ClaimState.class);
        table.keySet().forEach(state -> claims.put(state, more.marked(newsroom.in(state))));
        newsroom.worksBy(file);
        assertEquals(table.keySet(), FlowShape.reached(flow.flow()));
        table.forEach((state, lines) ->
                assertEquals(read(lines), open(claims.get(state), people()), file + " from " + state));
        table.forEach((state, lines) -> assertEquals(
                MorePeople.may(read(lines)), open(claims.get(state), more.all()), file + " from " + state));
    }

    private Set<String> open(Claim claim, Map<String, Actor> people) {
        Set<String> open = new TreeSet<>();
        people.forEach((name, who) -> offers(claim, who)
                .filter(MoveOffer::open)
                .forEach(offer -> open.add(offer.move().wire() + " " + name)));
        return open;
    }

    /** None of a claim that is not theirs to know of. */
    private Stream<MoveOffer> offers(Claim claim, Actor who) {
        try {
            return cases.moves(claim.id(), who).stream();
        } catch (Refused unknown) {
            assertEquals(Refusal.Unknown.class, unknown.refusal().getClass());
            return Stream.of();
        }
    }

    private static Set<String> read(String table) {
        return table.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(who -> line[0] + " " + who))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Actor> people() {
        return Map.of(
                "mara", newsroom.mara(),
                "tom", newsroom.tom(),
                "edith", newsroom.edith(),
                "omar", newsroom.omar(),
                "ada", newsroom.ada(),
                "bot", newsroom.bot(),
                "reader", newsroom.reader());
    }
}
