package veridict.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import veridict.database.SqlState;
import veridict.review.FlowFileRefused;
import veridict.webhook.Secrets;

/** Migrates, writes the flow, then says that the work may begin. While the database is away it waits and tries again. */
@ApplicationScoped
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final FlowSource flow;
    private final Secrets secrets;
    private final Event<Opened> opened;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile boolean open;

    Opening(Flyway flyway, FlowSource flow, Secrets secrets, Event<Opened> opened) {
        this.flyway = flyway;
        this.flow = flow;
        this.secrets = secrets;
        this.opened = opened;
    }

    void begin(@Observes StartupEvent start) {
        LOG.infof("Secrets of endpoints are sealed with key %s.", secrets.keyId());
        Thread.ofPlatform().name("veridict-opening").start(this::openWhenPossible);
    }

    void end(@Observes ShutdownEvent stop) {
        ending.countDown();
    }

    boolean isOpen() {
        return open;
    }

    private void openWhenPossible() {
        try {
            while (!open && !tryToOpen()) {
                if (ending.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToOpen() {
        try {
            flyway.migrate();
            flow.install();
            open = true;
            LOG.info("The schema is migrated and the flow is written.");
            opened.fire(new Opened());
            return true;
        } catch (FlowFileRefused refused) {
            LOG.fatal(refused.getMessage());
            Quarkus.asyncExit(1);
            return true;
        } catch (RuntimeException failure) {
            if (SqlState.of(failure).filter(SqlState::isAway).isPresent()) {
                LOG.warnf("The database is not ready, trying again: %s", failure.getMessage());
                return false;
            }
            LOG.fatal("The schema cannot be brought up to date; nothing works on it as it is", failure);
            Quarkus.asyncExit(1);
            return true;
        }
    }
}
