package veridict;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it is so, or too late. */
public final class Eventually {

    private Eventually() {}

    public static <T> T eventually(Supplier<T> look, Predicate<T> isSo) {
        Instant late = Instant.now().plusSeconds(15);
        T seen = look.get();
        while (!isSo.test(seen)) {
            if (Instant.now().isAfter(late)) {
                return fail("still " + seen);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            seen = look.get();
        }
        return seen;
    }
}
