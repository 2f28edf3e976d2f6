package veridict.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Takes a number of seconds a line, has as many threads as were asked for do reviews that long, and answers how many a second there were. */
public final class Rounds {
    private Rounds() {}

    /** One review from its creation to its publication, each step a transaction. */
    public interface Review {
        void run();
    }

    /** Says {@code ready} and goes on until its input ends. */
    public static void of(Review review, int threads) throws IOException, InterruptedException, ExecutionException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.printf(Locale.ROOT, "%.2f%n", round(review, threads, Integer.parseInt(line), pool));
            }
        }
    }

    private static double round(Review review, int threads, int seconds, ExecutorService pool)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Integer>> all = IntStream.range(0, threads)
                .mapToObj(any -> pool.submit(() -> {
                    int done = 0;
                    for (; System.nanoTime() < end; done++) {
                        review.run();
                    }
                    return done;
                }))
                .toList();
        int done = 0;
        for (Future<Integer> each : all) {
            done += each.get();
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }
}
