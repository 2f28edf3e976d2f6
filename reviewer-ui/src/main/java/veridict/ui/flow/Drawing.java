package veridict.ui.flow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;

/**
 * A flow as it is drawn: the road of a claim from left to right, and around it what leads off the road and back. The states have their
 * places; which of them there are, and what joins them, is the flow's.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 */
public record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    static final int STEP = 240;
    private static final int MARGIN = 8;
    private static final int WIDTH = MARGIN * 2 + 5 * STEP + Box.WIDE;
    private static final int AIR = 12;

    /** Where the road lies. */
    static final int ROAD = 282;

    private static final int ABOVE = AIR;
    private static final int BELOW = 468;

    private static final List<ClaimState> ON_THE_ROAD = List.of(
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.IN_REVIEW,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.PUBLISHED);

    /** What may happen anywhere and leads nowhere else, or away for a conflict of interest: the table has it. */
    private static final Set<MoveName> UNDRAWN =
            EnumSet.of(MoveName.RECUSE, MoveName.LIFT_RECUSAL, MoveName.ESCALATE, MoveName.REDACT);

    /** A move between two states. */
    record Way(ClaimState from, ClaimState to, FlowMove move) {}

    static Drawing of(Flow flow, Map<ClaimState, Long> counts) {
        List<Way> ways = ways(flow);
        Map<ClaimState, Box> boxes = new EnumMap<>(ClaimState.class);
        Stream.concat(
                        flow.moves().stream()
                                .filter(line -> line.move() == MoveName.SUBMIT)
                                .flatMap(line -> line.to().states(List.of(), List.of()).stream()),
                        ways.stream().flatMap(way -> Stream.of(way.from(), way.to())))
                .distinct()
                .forEach(state -> boxes.put(state, box(state, ways, flow, counts.getOrDefault(state, 0L))));
        int height = boxes.values().stream().mapToInt(Box::bottom).max().orElse(0) + AIR;
        return new Drawing(WIDTH, height, List.copyOf(boxes.values()), Arrow.of(ways, boxes));
    }

    private static List<Way> ways(Flow flow) {
        List<ClaimState> held = flow.moves().stream()
                .filter(line -> line.move() == MoveName.HOLD)
                .flatMap(line -> line.from().stream())
                .distinct()
                .toList();
        return flow.moves().stream()
                .filter(line -> !UNDRAWN.contains(line.move()))
                .flatMap(line -> line.from().stream().flatMap(from -> line.to().states(List.of(from), held).stream()
                        .filter(to -> to != from)
                        .map(to -> new Way(from, to, line))))
                .distinct()
                .toList();
    }

    private static Box box(ClaimState state, List<Way> ways, Flow flow, long count) {
        @Nullable String within = FlowWords.usual(state, flow.deadlines()).orElse(null);
        int place = ON_THE_ROAD.indexOf(state);
        return place >= 0
                ? Box.onTheRoad(state, MARGIN + place * STEP, count, within)
                : Box.beside(state, middle(state), top(state), count, within, ways);
    }

    private static int middle(ClaimState state) {
        double column =
                switch (state) {
                    case IN_CROSS_CHECK -> 2.5;
                    case UNDER_CORRECTION -> 4.81;
                    case WITHDRAWN -> 0.25;
                    case DECLINED -> 1.2;
                    case DUPLICATE -> 2.15;
                    case ON_HOLD -> 3.3;
                    default -> 4.81;
                };
        return (int) (MARGIN + column * STEP + Box.WIDE / 2.0);
    }

    private static int top(ClaimState state) {
        return state == ClaimState.IN_CROSS_CHECK || state == ClaimState.UNDER_CORRECTION ? ABOVE : BELOW;
    }
}
