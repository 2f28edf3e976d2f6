package veridict.ui.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.ui.flow.Drawing.Way;
import veridict.ui.words.Words;

/**
 * A state as it is drawn. Off the road it also says what leads there and away.
 *
 * @param count how many claims are there, as it is shown
 * @param within how long a claim may stay, or nothing
 */
public record Box(
        ClaimState state,
        int x,
        int y,
        int width,
        int height,
        String count,
        @Nullable String within,
        boolean beside,
        List<Line> lines) {

    static final int WIDE = 116;
    private static final int HIGH = 72;
    private static final int CARD = 204;
    private static final int HEAD = 40;
    private static final int ROW = 15;

    /** A line of a card. @param soft whether it says who, and not what */
    public record Line(String text, int y, boolean soft) {}

    static Box onTheRoad(ClaimState state, int x, long count, @Nullable String within) {
        return new Box(state, x, Drawing.ROAD, WIDE, HIGH, figure(count), within, false, List.of());
    }

    static Box beside(ClaimState state, int middle, int top, long count, @Nullable String within, List<Way> ways) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> moves = new LinkedHashMap<>();
        ways.stream()
                .filter(way -> way.to() == state)
                .forEach(way -> moves.putIfAbsent("← " + named(way.move()), FlowWords.people(way.move())));
        ways.stream()
                .filter(way -> way.from() == state)
                .forEach(way -> moves.putIfAbsent("→ " + named(way.move()), FlowWords.people(way.move())));
        int y = top + HEAD;
        for (Map.Entry<String, String> move : moves.entrySet()) {
            lines.add(new Line(move.getKey(), y + ROW, false));
            lines.add(new Line(move.getValue(), y + 2 * ROW - 1, true));
            y += 2 * ROW + 2;
        }
        return new Box(
                state,
                middle - CARD / 2,
                top,
                CARD,
                y + ROW / 2 - top,
                figure(count),
                within,
                true,
                List.copyOf(lines));
    }

    public int middle() {
        return x + width / 2;
    }

    public int bottom() {
        return y + height;
    }

    public int right() {
        return x + width;
    }

    static String named(FlowMove move) {
        String name = Words.word(move.move());
        return move.when() == null ? name : name + " (" + FlowWords.brief(move.when()) + ")";
    }

    private static String figure(long count) {
        return count >= ClaimQueries.COUNTED ? ClaimQueries.COUNTED - 1 + "+" : Long.toString(count);
    }
}
