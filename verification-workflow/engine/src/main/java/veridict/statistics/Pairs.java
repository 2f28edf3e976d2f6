package veridict.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** First and second ratings of the same claims, counted by what they were. */
record Pairs(List<Pair> counted) {

    record Pair(String first, String second, long count) {}

    long total() {
        return counted.stream().mapToLong(Pair::count).sum();
    }

    /** Cohen's kappa; empty when chance alone would always agree. */
    OptionalDouble kappa() {
        double total = total();
        Map<String, Double> first = new HashMap<>();
        Map<String, Double> second = new HashMap<>();
        double agreed = 0;
        for (Pair pair : counted) {
            double share = pair.count / total;
            first.merge(pair.first, share, Double::sum);
            second.merge(pair.second, share, Double::sum);
            agreed += pair.first.equals(pair.second) ? share : 0;
        }
        double chance = first.entrySet().stream()
                .mapToDouble(rated -> rated.getValue() * second.getOrDefault(rated.getKey(), 0.0))
                .sum();
        return total == 0 || chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((agreed - chance) / (1 - chance));
    }
}
