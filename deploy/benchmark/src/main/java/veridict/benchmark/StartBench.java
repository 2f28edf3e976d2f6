package veridict.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;
import veridict.stack.service.Services;

/** How soon each service is ready after its start, and how much memory it holds once it rests; with the launcher's own JVM settings. */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final double READY_BAR = 3; // seconds
    private static final double MEMORY_BAR = 350; // MB, resident
    private static final Duration REST = Duration.ofSeconds(5);

    private StartBench() {}

    static Result run() {
        Map<Service, List<Double>> ready = new EnumMap<>(Service.class);
        Map<Service, List<Double>> memory = new EnumMap<>(Service.class);
        try (StackForTests stack = StackForTests.start()) { // started once before: migrated, files warm
            Services services = stack.services();
            services.stopAll();
            for (int round = 0; round < ROUNDS; round++) {
                for (Service service : Service.values()) {
                    Instant begin = Instant.now();
                    services.start(service);
                    services.awaitReady(service);
                    Duration took = Duration.between(begin, Instant.now());
                    ready.computeIfAbsent(service, any -> new ArrayList<>()).add(took.toMillis() / 1000.0);
                    rest();
                    double resident =
                            ResidentMemory.megabytes(services.process(service).process());
                    memory.computeIfAbsent(service, any -> new ArrayList<>()).add(resident);
                    services.stop(service);
                    System.out.printf(
                            "round %d  %-22s %6d ms  %4.0f MB%n",
                            round + 1, service.label(), took.toMillis(), resident);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        ready.forEach((service, rounds) ->
                rows.add(Row.atMost(READY_BAR, service.label() + ": ready after start", "s", rounds)));
        memory.forEach((service, rounds) ->
                rows.add(Row.atMost(MEMORY_BAR, service.label() + ": resident memory at rest", "MB", rounds)));
        double slowest = rows.stream()
                .filter(row -> row.unit().equals("s"))
                .mapToDouble(Row::median)
                .max()
                .orElseThrow();
        return new Result("start", ROUNDS, slowest, null, READY_BAR, "s", rows);
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }
}
