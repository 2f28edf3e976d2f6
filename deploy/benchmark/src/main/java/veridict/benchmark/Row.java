package veridict.benchmark;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a benchmark's table: a quantity, its median, its bar if it has one, and every round.
 *
 * @param bound {@code <=} or {@code >=}: on which side of the bar the median has to be
 */
record Row(
        String what,
        double median,
        @Nullable String bound,
        @Nullable Double bar,
        String unit,
        List<Double> rounds) {

    static Row atMost(double bar, String what, String unit, List<Double> rounds) {
        return new Row(what, median(rounds), "<=", bar, unit, rounds);
    }

    static Row atLeast(double bar, String what, String unit, List<Double> rounds) {
        return new Row(what, median(rounds), ">=", bar, unit, rounds);
    }

    /** A quantity that is told, and has no bar. */
    static Row told(String what, String unit, List<Double> rounds) {
        return new Row(what, median(rounds), null, null, unit, rounds);
    }

    static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }

    boolean reached() {
        return bar == null || ("<=".equals(bound) ? median <= bar : median >= bar);
    }

    String says() {
        return bar == null ? "" : String.format(Locale.ROOT, "%s %.2f", bound, bar);
    }
}
