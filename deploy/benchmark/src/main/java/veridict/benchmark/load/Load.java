package veridict.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The callers' process: takes an {@link Order} a line, answers each with a line, and ends with its input. */
final class Load {
    private Load() {}

    public static void main(String[] none) throws Exception {
        ObjectMapper json = new ObjectMapper();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println(json.writeValueAsString(carriedOut(json.readValue(line, Order.class))));
        }
    }

    private static Outcome carriedOut(Order order) throws InterruptedException, ExecutionException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(order.callers().size())) {
            long cpu = cpuNanos();
            long begin = System.nanoTime();
            long end = begin + TimeUnit.SECONDS.toNanos(order.seconds());
            List<Future<long[]>> callers = order.callers().stream()
                    .map(caller -> threads.submit(() -> calls(order.port(), caller, end)))
                    .toList();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> caller : callers) {
                times.add(caller.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long[] sorted =
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Outcome(
                    sorted.length,
                    seconds,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length - 1 - sorted.length / 100] / 1e6,
                    (cpuNanos() - cpu) / 1e9);
        }
    }

    /** How long each answer took; a road that was begun is gone to its end, so that the next round finds it as this one did. */
    private static long[] calls(int port, Order.Caller caller, long end) throws IOException {
        long[] times = new long[1 << 12];
        int answers = 0;
        try (Connection connection = new Connection(port)) {
            connection.call(caller.first());
            do {
                for (Order.Request request : caller.again()) {
                    long begin = System.nanoTime();
                    connection.call(request);
                    if (answers == times.length) {
                        times = Arrays.copyOf(times, 2 * answers);
                    }
                    times[answers++] = System.nanoTime() - begin;
                }
            } while (System.nanoTime() < end);
        }
        return Arrays.copyOf(times, answers);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
