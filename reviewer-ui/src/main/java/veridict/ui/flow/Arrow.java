package veridict.ui.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.ui.flow.Drawing.Way;

/**
 * What leads from one state to another.
 *
 * @param kind {@code on} along the road, {@code back} or {@code ahead} over several of its states, {@code off} to what lies beside it
 * @param path as SVG has it
 */
public record Arrow(String kind, String path, List<Label> labels) {

    private static final int LINE = 52;
    private static final int ROW = 14;
    private static final int AIR = 6;
    private static final int HEAD = 6;
    private static final int APART = 5;

    /** @param soft whether it says who, and not what */
    public record Label(String text, int x, int y, boolean soft) {}

    /** One for each pair of states, with every move that joins them. */
    static List<Arrow> of(List<Way> ways, Map<ClaimState, Box> boxes) {
        Map<String, List<Way>> pairs = new LinkedHashMap<>();
        ways.forEach(way -> pairs.computeIfAbsent(way.from() + " " + way.to(), pair -> new ArrayList<>())
                .add(way));
        return pairs.values().stream()
                // Between two cards the cards themselves say it: a line would run behind the road.
                .filter(pair -> !isBeside(pair.getFirst().from(), boxes)
                        || !isBeside(pair.getFirst().to(), boxes))
                .map(pair -> between(
                        Objects.requireNonNull(boxes.get(pair.getFirst().from())),
                        Objects.requireNonNull(boxes.get(pair.getFirst().to())),
                        pair.stream().map(Way::move).toList()))
                .toList();
    }

    private static boolean isBeside(ClaimState state, Map<ClaimState, Box> boxes) {
        return Objects.requireNonNull(boxes.get(state)).beside();
    }

    private static Arrow between(Box from, Box to, List<FlowMove> moves) {
        if (from.beside() || to.beside()) {
            return off(from, to);
        }
        int distance = to.x() - from.x();
        return distance == Drawing.STEP ? on(from, to, moves) : over(from, to, moves, distance > 0);
    }

    private static Arrow on(Box from, Box to, List<FlowMove> moves) {
        int y = from.y() + LINE;
        int x = (from.right() + to.x()) / 2;
        List<Label> labels = new ArrayList<>();
        int row = y - AIR - 2 * ROW * (moves.size() - 1) - ROW;
        for (FlowMove move : moves) {
            labels.add(new Label(Box.named(move), x, row, false));
            labels.add(new Label(who(move), x, row + ROW - 1, true));
            row += 2 * ROW;
        }
        return new Arrow("on", path("M%d %d H%d", from.right() + 2, y, to.x() - HEAD), List.copyOf(labels));
    }

    /** A bow above the road when it leads ahead, below when it leads back. */
    private static Arrow over(Box from, Box to, List<FlowMove> moves, boolean ahead) {
        int side = ahead ? -1 : 1;
        int y = ahead ? from.y() : from.bottom();
        int depth = side * (36 + 20 * Math.abs(to.x() - from.x()) / (2 * Box.WIDE));
        int begin = from.middle() - side * 16;
        int end = to.middle() + side * 16;
        int middle = (begin + end) / 2;
        List<Label> labels = new ArrayList<>();
        int row = y + depth * 3 / 4 + (ahead ? -AIR - ROW : ROW + 2);
        for (FlowMove move : moves) {
            labels.add(new Label(Box.named(move), middle, row, false));
            labels.add(new Label(who(move), middle, row + ROW - 1, true));
            row += 2 * ROW;
        }
        return new Arrow(
                ahead ? "ahead" : "back",
                path("M%d %d C%d %d %d %d %d %d", begin, y, begin, y + depth, end, y + depth, end, y + side * HEAD),
                List.copyOf(labels));
    }

    /** What it is called stands on the card it leads to or comes from. */
    private static Arrow off(Box from, Box to) {
        boolean down = to.y() > from.y();
        int begin = towards(from, to) + APART;
        int end = towards(to, from) - APART;
        int first = down ? from.bottom() : from.y();
        int last = down ? to.y() - HEAD : to.bottom() + HEAD;
        int half = (first + last) / 2;
        return new Arrow(
                "off", path("M%d %d C%d %d %d %d %d %d", begin, first, begin, half, end, half, end, last), List.of());
    }

    /** Where on the edge of a box an arrow begins that leads to another: those that come and those that go lie apart. */
    private static int towards(Box box, Box other) {
        int room = box.width() / 2 - 16;
        int lean = (other.middle() - box.middle()) / 6;
        return box.middle() + Math.clamp(lean, -room, room);
    }

    private static String who(FlowMove move) {
        String gates =
                switch (move.gates().size()) {
                    case 0 -> "";
                    case 1 -> ", 1 gate";
                    default -> ", " + move.gates().size() + " gates";
                };
        return FlowWords.people(move) + gates;
    }

    private static String path(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
