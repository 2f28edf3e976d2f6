package veridict.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import veridict.benchmark.delivery.Arrival;

/** How long events took from their commit to the first byte at a receiver, in milliseconds. */
record Reach(double p50, double p99) {

    /** @param committed when, by the event's id, on the clock of {@link Arrival} */
    static Reach of(Map<String, Long> committed, List<Arrival> arrivals) {
        double[] took = arrivals.stream()
                .mapToDouble(arrival -> (arrival.at() - Objects.requireNonNull(committed.get(arrival.id()))) / 1e3)
                .sorted()
                .toArray();
        return new Reach(took[took.length / 2], took[took.length - 1 - took.length / 100]);
    }
}
