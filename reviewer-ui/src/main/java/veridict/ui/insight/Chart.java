package veridict.ui.insight;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What is drawn of a figure; its texts are text of the page, so that they are read and grow like any other. */
public sealed interface Chart {

    /** How wide a whole bar is, in its own units; heights of columns are out of the same. */
    int WHOLE = 1_000;

    int HUNDRED = 100;
    int DAYS_OF_WEEK = 7;
    int FEW_WEEKS = 30;

    /** Nothing to draw. @param words what there is instead */
    record Blank(String words) implements Chart {}

    /** One bar a line. */
    record Bars(List<Bar> bars) implements Chart {}

    /**
     * @param figure its end, as it is read
     * @param length of {@link #WHOLE}
     * @param longer where a second value lies; as long as the bar when there is none
     * @param look a word for its colour
     */
    record Bar(String label, String figure, long length, long longer, String look) {
        public long getRest() {
            return longer - length;
        }
    }

    /** A column a week, with stacks beside each other. @param top what the highest line stands for */
    record Weeks(List<Column> columns, List<Part> parts, long top) implements Chart {}

    /** @param look a word for its colour, and {@code stack} the number of the stack it lies on */
    record Part(String name, String look, int stack) {}

    /** @param mark the month that begins, or nothing */
    record Column(LocalDate monday, String mark, String words, List<Block> blocks) {}

    /** @param x its left and {@code width}, of a hundred; {@code y} its top and {@code height}, of {@link #WHOLE} */
    record Block(String look, long x, long width, long y, long height) {}

    /** A value on a scale from 0 to 1. @param share of {@link #WHOLE} */
    record Gauge(String figure, String words, long share) implements Chart {}

    /** Bars of counts, the longest of which is whole. */
    static Chart counts(List<String> labels, List<Long> counts, String look) {
        long most = counts.stream().mapToLong(count -> count).max().orElse(0);
        if (most == 0) {
            return new Blank("Nothing in this period.");
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            long length = WHOLE * counts.get(i) / most;
            bars.add(new Bar(labels.get(i), Long.toString(counts.get(i)), length, length, look));
        }
        return new Bars(List.copyOf(bars));
    }

    /** @param values of each week, as many as there are parts */
    static Chart weeks(List<LocalDate> weeks, List<Part> parts, List<long[]> values) {
        int stacks = 1 + parts.stream().mapToInt(Part::stack).max().orElse(0);
        long most = values.stream()
                .flatMapToLong(week -> LongStream.of(heights(week, parts, stacks)))
                .max()
                .orElse(0);
        if (most == 0) {
            return new Blank("Nothing in this period.");
        }
        long top = round(most);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            columns.add(new Column(
                    weeks.get(i),
                    mark(weeks.get(i), weeks.size()),
                    words(parts, values.get(i)),
                    blocks(parts, values.get(i), stacks, top)));
        }
        return new Weeks(List.copyOf(columns), parts, top);
    }

    private static long[] heights(long[] values, List<Part> parts, int stacks) {
        long[] heights = new long[stacks];
        for (int i = 0; i < values.length; i++) {
            heights[parts.get(i).stack()] += values[i];
        }
        return heights;
    }

    private static List<Block> blocks(List<Part> parts, long[] values, int stacks, long top) {
        long[] tops = new long[stacks];
        Arrays.fill(tops, WHOLE);
        long width = HUNDRED / stacks;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int stack = parts.get(i).stack();
            long height = WHOLE * values[i] / top;
            tops[stack] -= height;
            blocks.add(new Block(parts.get(i).look(), stack * width, width, tops[stack], height));
        }
        return List.copyOf(blocks);
    }

    private static String words(List<Part> parts, long[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> parts.get(i).name() + " " + values[i])
                .collect(Collectors.joining(", "));
    }

    /** The month where one begins; every other one where there are many. */
    private static String mark(LocalDate week, int weeks) {
        boolean begins = week.getDayOfMonth() <= DAYS_OF_WEEK;
        boolean shown = weeks <= FEW_WEEKS || week.getMonthValue() % 2 == 1;
        return begins && shown ? week.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : "";
    }

    /** The next number that is easy to read. */
    private static long round(long most) {
        long step = 1;
        while (step * 10 <= most) {
            step *= 10;
        }
        for (long easy : new long[] {1, 2, 4, 5, 8, 10}) {
            if (easy * step >= most) {
                return easy * step;
            }
        }
        return 10 * step;
    }
}
