package veridict.sending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status of the answer, absent when none came
 * @param failure a word; absent on success
 * @param excerpt the beginning of the answer's body
 */
record Outcome(
        Parcel parcel,
        Instant at,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String excerpt) {

    boolean succeeded() {
        return failure == null;
    }
}
