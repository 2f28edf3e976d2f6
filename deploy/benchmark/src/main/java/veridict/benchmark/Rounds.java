package veridict.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** What is compared is measured in turn, round by round: what else happens on the machine happens to all of it. */
final class Rounds {
    static final int ROUNDS = 5;

    /** How long a measurement takes. Set otherwise, it is a quick look, whose numbers say little. */
    static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("VERIDICT_BENCH_SECONDS", "15"));

    /** Compilers are still at work while it gets better by more than this. */
    private static final double STILL_WARMING = 0.05;

    private static final int WARM_UPS = 10;

    private final Map<String, DoubleSupplier> measured = new LinkedHashMap<>();
    private final String unit;

    Rounds(String unit) {
        this.unit = unit;
    }

    Rounds of(String what, DoubleSupplier measure) {
        measured.put(what, measure);
        return this;
    }

    /** Measures each for nothing until it is warm, and then all of them in turn, round by round. */
    Map<String, List<Double>> run() {
        measured.keySet().forEach(this::warm);
        Map<String, List<Double>> found = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String what : measured.keySet()) {
                found.computeIfAbsent(what, any -> new ArrayList<>()).add(measured("round " + round, what));
            }
        }
        return found;
    }

    private void warm(String what) {
        double before = measured("warm up", what);
        for (int again = 1; again < WARM_UPS; again++) {
            double value = measured("warm up", what);
            if (Math.abs(value - before) < STILL_WARMING * before) {
                return;
            }
            before = value;
        }
    }

    private double measured(String when, String what) {
        double value = Objects.requireNonNull(measured.get(what)).getAsDouble();
        System.out.printf(Locale.ROOT, "%-8s %-40s %10.1f %s%n", when, what, value, unit);
        return value;
    }

    static List<Double> ratios(List<Double> ours, List<Double> reference) {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / reference.get(round))
                .toList();
    }
}
