package veridict.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status of the answer, absent when none came
 * @param failure a word; absent on success
 * @param excerpt the beginning of the answer's body
 * @param retryAfter how long the receiver wants to be left alone
 */
record Outcome(
        Parcel parcel,
        Instant at,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String excerpt,
        @Nullable Duration retryAfter) {

    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);
    private static final Set<Integer> RESTING = Set.of(429, 503);
    private static final int GONE = 410;

    boolean succeeded() {
        return failure == null;
    }

    /** Whether the receiver has more than it can take. */
    boolean isOverloaded() {
        return Failures.DEADLINE.equals(failure)
                || Failures.CONNECT_TIMEOUT.equals(failure)
                || status != null && OVERLOADED.contains(status);
    }

    /** How long the receiver asks us to send it nothing at all, be it that we sent too much (RFC 6585, 4) or that it is down (RFC 9110, 15.6.4). */
    Optional<Duration> restAsked() {
        return status != null && RESTING.contains(status) ? Optional.ofNullable(retryAfter) : Optional.empty();
    }

    /** Whether the receiver says that it will never take anything again (RFC 9110, 15.5.11). */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
