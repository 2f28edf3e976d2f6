package veridict.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import veridict.metrics.Metrics;
import veridict.start.Opened;

/** Looks into the outbox every few milliseconds, and empties it when something is there. */
@ApplicationScoped
class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Bell bell;
    private final Metrics metrics;
    private final Duration interval;
    private volatile boolean ending;
    private volatile @Nullable Thread thread;

    Relay(
            Outbox outbox,
            Bell bell,
            Metrics metrics,
            @ConfigProperty(name = "veridict.relay.interval", defaultValue = "PT0.03S") Duration interval) {
        this.outbox = outbox;
        this.bell = bell;
        this.metrics = metrics;
        this.interval = interval;
    }

    void begin(@Observes Opened opened) {
        thread = Thread.ofPlatform().name("veridict-relay").start(this);
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        ending = true;
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
    }

    @Override
    public void run() {
        while (!ending) {
            pause(turn());
        }
    }

    /** One look; answers how long to wait for the next. */
    private Duration turn() {
        try {
            List<StampedEvent> stamped = outbox.hasWaiting() ? outbox.relay() : List.of();
            if (stamped.isEmpty()) {
                return interval;
            }
            bell.ring();
            stamped.forEach(event -> metrics.stamped(event.at()));
            return Duration.ZERO;
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("The outbox could not be read, trying again: %s", failure.getMessage());
            return AFTER_FAILURE;
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException ended) {
            ending = true;
            Thread.currentThread().interrupt();
        }
    }
}
