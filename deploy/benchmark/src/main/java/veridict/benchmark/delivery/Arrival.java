package veridict.benchmark.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message that came in.
 *
 * @param id its {@code webhook-id}
 * @param at when its first byte was read, in microseconds of the clock that the processes of a machine share
 */
public record Arrival(String id, long at) {

    /** The moment on that clock. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    static Arrival of(String line) {
        int end = line.indexOf('=');
        return new Arrival(line.substring(0, end), Long.parseLong(line.substring(end + 1)));
    }

    String line() {
        return id + "=" + at;
    }
}
