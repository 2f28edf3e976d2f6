package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it is so, or too late. */
public final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(20);

    private Eventually() {}

    public static <T> T eventually(Duration patience, Supplier<T> look, Predicate<T> isSo) {
        Instant late = Instant.now().plus(patience);
        T seen = look.get();
        while (!isSo.test(seen)) {
            if (Instant.now().isAfter(late)) {
                return fail("after %d s still %s".formatted(patience.toSeconds(), seen));
            }
            LockSupport.parkNanos(LOOK.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
