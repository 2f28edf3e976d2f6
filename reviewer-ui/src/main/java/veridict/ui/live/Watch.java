package veridict.ui.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import veridict.claim.RecentChanges;
import veridict.claim.RecentChanges.Changed;

/**
 * Looks once a second, while anybody listens, which claims changed, whichever process changed them. It goes back a while each time,
 * because what commits late bears the time at which it began, and tells only what it did not see before.
 */
@ApplicationScoped
class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration BACK = Duration.ofSeconds(20);
    private static final int BEAT = 15;

    private final RecentChanges changes;
    private final Audience audience;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    private Map<UUID, Long> seen = Map.of();
    private int looks;

    Watch(RecentChanges changes, Audience audience, Clock clock) {
        this.changes = changes;
        this.audience = audience;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        var unused = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
    }

    // A failure must not end the watch: the database may be away for a while.
    private void look() {
        try {
            audience.look(clock.instant());
            if (++looks % BEAT == 0) {
                audience.beat();
            }
            if (audience.isEmpty()) {
                seen = Map.of();
            } else {
                tell(changes.since(clock.instant().minus(BACK)));
            }
        } catch (RuntimeException away) {
            LOG.debugf("Cannot see what changed: %s", away.getMessage());
        }
    }

    private void tell(List<Changed> recent) {
        List<Changed> fresh = recent.stream()
                .filter(change -> seen.getOrDefault(change.claim(), 0L) < change.sequence())
                .toList();
        seen = recent.stream().collect(Collectors.toMap(Changed::claim, Changed::sequence, Math::max, HashMap::new));
        if (!fresh.isEmpty()) {
            audience.tell(fresh);
        }
    }
}
