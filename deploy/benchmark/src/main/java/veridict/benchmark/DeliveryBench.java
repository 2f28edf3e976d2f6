package veridict.benchmark;

import java.util.List;
import java.util.Map;
import veridict.benchmark.postgres.BenchServer;

/**
 * Webhooks a second, of 2 kB over HTTP/1.1, signed, leased, sent and recorded by one workflow service, to a receiver in a process of its own;
 * against a bare loop of an HTTP client that posts as many bytes with as many in flight, and does nothing else. Deliveries are there before;
 * what the relay takes, which makes them from events meanwhile, is told beside it. Service, receiver and PostgreSQL share the machine.
 */
final class DeliveryBench {
    static final int ENDPOINTS = 5;

    private static final double BAR = 0.50;
    private static final int IN_FLIGHT = Webhooks.IN_FLIGHT * ENDPOINTS;
    private static final int EVENTS_A_SECOND = 1_000;
    private static final String OURS = "deliveries that wait";
    private static final String RELAYED = "deliveries of events that wait for the relay";
    private static final String REFERENCE = "bare loop of an HTTP client";

    private final Webhooks webhooks;

    private DeliveryBench(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    static Result run() {
        BenchServer.start();
        try (Webhooks webhooks = new Webhooks(ENDPOINTS)) {
            return new DeliveryBench(webhooks).measured();
        }
    }

    private Result measured() {
        Map<String, List<Double>> found = new Rounds("deliveries/s")
                .of(OURS, this::deliveries)
                .of(RELAYED, () -> relayed(webhooks))
                .of(REFERENCE, () -> webhooks.receiver().perSecondOfBareLoop(IN_FLIGHT, Rounds.SECONDS, Webhooks.BYTES))
                .run();
        List<Double> ours = found.getOrDefault(OURS, List.of());
        List<Double> relayed = found.getOrDefault(RELAYED, List.of());
        List<Double> reference = found.getOrDefault(REFERENCE, List.of());
        return new Result(
                "delivery",
                Rounds.ROUNDS,
                Row.median(ours),
                Row.median(reference),
                BAR,
                "deliveries/s",
                List.of(
                        Row.atLeast(BAR, OURS + ", as a part of a bare loop", "", Rounds.ratios(ours, reference)),
                        Row.told("the same with the relay", "", Rounds.ratios(relayed, reference)),
                        Row.told(OURS, "/s", ours),
                        Row.told(RELAYED, "/s", relayed),
                        Row.told(REFERENCE, "/s", reference)));
    }

    private double deliveries() {
        webhooks.openWithDeliveries(events());
        return perSecond(webhooks);
    }

    /** What comes in a second while the relay has events to give out. */
    static double relayed(Webhooks webhooks) {
        webhooks.openWithOutbox(events());
        return perSecond(webhooks);
    }

    private static int events() {
        return EVENTS_A_SECOND * (Rounds.SECONDS + 2);
    }

    private static double perSecond(Webhooks webhooks) {
        double found = webhooks.receiver().perSecond(Rounds.SECONDS);
        if (webhooks.value("select exists (select from delivery where state = 'PENDING')")
                .equals("f")) {
            throw new IllegalStateException("There were too few deliveries to measure how fast they go");
        }
        webhooks.empty();
        return found;
    }
}
