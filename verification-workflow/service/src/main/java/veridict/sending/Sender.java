package veridict.sending;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import veridict.database.SqlState;
import veridict.metrics.Metrics;
import veridict.relay.Bell;
import veridict.start.Opened;

/**
 * One loop per process: record what ended, take what is due, send it. Woken by the relay and by every attempt that ends; looks by itself
 * twice a second for retries and for what other processes relayed.
 */
@ApplicationScoped
class Sender implements Runnable {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Queue queue;
    private final Courier courier;
    private final Metrics metrics;
    private final int mostAtOnce;
    private final Duration deadline;
    private final Semaphore woken = new Semaphore(0);
    private final ConcurrentLinkedQueue<Outcome> ended = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean ending;
    private volatile @Nullable Thread thread;

    Sender(
            Queue queue,
            Courier courier,
            Bell bell,
            Metrics metrics,
            @ConfigProperty(name = "veridict.webhooks.in-flight-in-all", defaultValue = "1000") int mostAtOnce,
            @ConfigProperty(name = "veridict.webhooks.deadline", defaultValue = "PT15S") Duration deadline) {
        this.queue = queue;
        this.courier = courier;
        this.metrics = metrics;
        this.mostAtOnce = mostAtOnce;
        this.deadline = deadline;
        bell.onRing(this::wake);
    }

    void begin(@Observes Opened opened) {
        thread = Thread.ofPlatform().name("veridict-sender").start(this);
    }

    /** Takes nothing new, lets attempts under way end, records them. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        ending = true;
        wake();
        Thread running = thread;
        if (running != null) {
            running.join(deadline.plusSeconds(5));
        }
    }

    /** Something may be due. */
    void wake() {
        woken.release();
    }

    @Override
    public void run() {
        try {
            while (!ending || underway.get() > 0) {
                await(turn() ? LOOK : AFTER_FAILURE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn() {
        List<Outcome> done = drained();
        List<Parcel> taken;
        try {
            taken = queue.turn(done, ending ? 0 : mostAtOnce - underway.get() + done.size());
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("Deliveries could not be recorded or taken, trying again: %s", failure.getMessage());
            if (isAway(failure)) {
                ended.addAll(done);
            } else {
                done.forEach(this::recordAlone);
            }
            return false;
        }
        underway.addAndGet(taken.size() - done.size());
        taken.forEach(this::send);
        return true;
    }

    // So that an outcome which the database does not take holds up no other. Its own delivery is made again when its
    // lease ends.
    private void recordAlone(Outcome outcome) {
        try {
            queue.turn(List.of(outcome), 0);
            underway.decrementAndGet();
        } catch (SQLException | RuntimeException failure) {
            if (isAway(failure)) {
                ended.add(outcome);
            } else {
                LOG.errorf(
                        failure,
                        "What came of delivery %s cannot be recorded",
                        outcome.parcel().deliveryId());
                underway.decrementAndGet();
            }
        }
    }

    private static boolean isAway(Exception failure) {
        return SqlState.of(failure)
                .filter(state -> state.isAway() || state.isRace())
                .isPresent();
    }

    private void send(Parcel parcel) {
        courier.send(parcel).onSuccess(outcome -> {
            metrics.attempted(outcome.failure() == null ? "delivered" : outcome.failure());
            ended.add(outcome);
            wake();
        });
    }

    private List<Outcome> drained() {
        List<Outcome> done = new ArrayList<>();
        for (Outcome outcome = ended.poll(); outcome != null; outcome = ended.poll()) {
            done.add(outcome);
        }
        return done;
    }

    private void await(Duration atMost) throws InterruptedException {
        if (woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
