package veridict.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param status the HTTP status, absent when none came
 * @param failure a word such as {@code dns-failed}, {@code deadline} or {@code http-503}; absent on success
 * @param excerpt the beginning of the answer's body
 */
public record Attempt(
        int number,
        Instant at,
        long durationMs,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String excerpt) {}
