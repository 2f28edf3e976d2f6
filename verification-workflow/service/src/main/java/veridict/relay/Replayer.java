package veridict.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import veridict.start.Opened;

/** Looks a few times a second whether a replay runs, and works on it until none does; not on the relay's thread, where new events would wait. */
@ApplicationScoped
class Replayer implements Runnable {

    private static final Logger LOG = Logger.getLogger(Replayer.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Replays replays;
    private final Bell bell;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    Replayer(Replays replays, Bell bell) {
        this.replays = replays;
        this.bell = bell;
    }

    void begin(@Observes Opened opened) {
        thread = Thread.ofPlatform().name("veridict-replayer").start(this);
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        ending.countDown();
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
    }

    @Override
    public void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = turn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One batch; answers how long to wait for the next. */
    private Duration turn() {
        try {
            if (!replays.goOn()) {
                return LOOK;
            }
            bell.ring();
            return Duration.ZERO;
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("A replay could not be worked on, trying again: %s", failure.getMessage());
            return AFTER_FAILURE;
        }
    }
}
