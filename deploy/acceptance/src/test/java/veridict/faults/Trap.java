package veridict.faults;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Springs once, at a point, on whichever instance comes by as the n-th. */
final class Trap {
    /** Nobody is caught in it. */
    static final Trap NONE = new Trap(null, 0, instance -> {}, true);

    private final @Nullable Point point;
    private final AtomicInteger passers;
    private final Consumer<Instance> what;
    private final boolean lets;
    private final CompletableFuture<Instance> caught = new CompletableFuture<>();

    private Trap(@Nullable Point point, int nth, Consumer<Instance> what, boolean lets) {
        this.point = point;
        this.passers = new AtomicInteger(nth);
        this.what = what;
        this.lets = lets;
    }

    /** The statement, or its answer, goes no further. */
    static Trap at(Point point, int nth, Consumer<Instance> what) {
        return new Trap(point, nth, what, false);
    }

    /** It goes on afterwards. */
    static Trap besides(Point point, int nth, Consumer<Instance> what) {
        return new Trap(point, nth, what, true);
    }

    /** Springs when it has to; answers whether what was to pass is held. */
    boolean holds(Instance instance, String sql, Point.When when) {
        if (point == null
                || instance.service() != point.service()
                || !point.isAt(sql, when)
                || passers.decrementAndGet() != 0) {
            return false;
        }
        what.accept(instance);
        caught.complete(instance);
        return !lets;
    }

    /** Whom it caught. */
    Instance caughtWithin(Duration patience) {
        try {
            return caught.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("in %d s nobody came where %s".formatted(patience.toSeconds(), point), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
