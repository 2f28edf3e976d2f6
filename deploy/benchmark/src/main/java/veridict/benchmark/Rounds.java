package veridict.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** What is compared is measured in turn, round by round: what else happens on the machine happens to all of it. */
final class Rounds {
    static final int ROUNDS = 5;

    /** How long a measurement takes. Set otherwise, it is a quick look, whose numbers say little. */
    static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("VERIDICT_BENCH_SECONDS", "15"));

    private final Map<String, DoubleSupplier> measured = new LinkedHashMap<>();
    private final String unit;

    Rounds(String unit) {
        this.unit = unit;
    }

    Rounds of(String what, DoubleSupplier measure) {
        measured.put(what, measure);
        return this;
    }

    /** Measures everything once for nothing, so that everybody is warm, and then round by round. */
    Map<String, List<Double>> run() {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, DoubleSupplier> each : measured.entrySet()) {
                double value = each.getValue().getAsDouble();
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %-40s %10.1f %s%n",
                        round == 0 ? "warm up" : "round " + round,
                        each.getKey(),
                        value,
                        unit);
                if (round > 0) {
                    found.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return found;
    }

    static List<Double> ratios(List<Double> ours, List<Double> reference) {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / reference.get(round))
                .toList();
    }
}
