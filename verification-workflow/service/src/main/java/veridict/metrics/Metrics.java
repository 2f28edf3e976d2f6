package veridict.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import veridict.start.Opened;

/**
 * The service's own meters, beside those of the JVM, HTTP and the connection pool: {@code veridict_outbox_age_seconds},
 * {@code veridict_deliveries_overdue_seconds}, {@code veridict_deliveries_stuck_seconds}, {@code veridict_relay_lag_seconds},
 * {@code veridict_attempts_total}.
 */
@ApplicationScoped
public class Metrics {

    private final MeterRegistry registry;
    private final Waiting waiting;
    private final Clock clock;
    private final Timer lag;

    Metrics(MeterRegistry registry, Waiting waiting, Clock clock) {
        this.registry = registry;
        this.waiting = waiting;
        this.clock = clock;
        this.lag = Timer.builder("veridict.relay.lag")
                .description("From the change of a claim to the event's place in the feed")
                .register(registry);
    }

    void begin(@Observes Opened opened) {
        registry.more().timeGauge("veridict.outbox.age", List.of(), waiting, TimeUnit.SECONDS, Waiting::outbox);
        registry.more()
                .timeGauge("veridict.deliveries.overdue", List.of(), waiting, TimeUnit.SECONDS, Waiting::deliveries);
        registry.more().timeGauge("veridict.deliveries.stuck", List.of(), waiting, TimeUnit.SECONDS, Waiting::stuck);
    }

    /** An event that happened then has its place now. */
    public void stamped(Instant happened) {
        Duration took = Duration.between(happened, clock.instant());
        lag.record(took.isNegative() ? Duration.ZERO : took);
    }

    /** @param outcome {@code delivered}, or the failure as the log says it */
    public void attempted(String outcome) {
        registry.counter("veridict.attempts", "outcome", outcome).increment();
    }
}
