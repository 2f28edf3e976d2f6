package veridict.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait after an attempt failed, give or take a fifth, so that a receiver that comes back is not met by all at once. */
@ApplicationScoped
class RetryPlan {

    private static final double JITTER = 0.2;

    private final List<Duration> pauses;

    RetryPlan(
            @ConfigProperty(
                            name = "veridict.webhooks.retries",
                            defaultValue = "PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
                    List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    /**
     * @param made attempts so far, this one among them
     * @return empty when it is given up
     */
    Optional<Duration> pauseAfter(int made) {
        if (made > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Optional.of(Duration.ofMillis(Math.round(pauses.get(made - 1).toMillis() * factor)));
    }
}
