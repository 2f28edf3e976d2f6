package veridict.ui.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.model.DisabledWhy;
import veridict.model.Endpoint;
import veridict.model.EndpointHealth;

/**
 * How an endpoint does, in a few words.
 *
 * @param level {@code good}, {@code warn}, {@code wrong} or {@code resting}
 * @param since when that began, where it is known
 */
public record Health(String level, String words, @Nullable Instant since) {

    static Health of(EndpointHealth health) {
        Endpoint endpoint = health.endpoint();
        return switch (endpoint.state()) {
            case DISABLED -> disabled(endpoint);
            case PENDING -> new Health("warn", "Has not answered a ping yet", null);
            case PAUSED ->
                new Health(
                        "resting",
                        health.waiting() == 0 ? "Nothing waits" : count(health.waiting()) + " waiting",
                        null);
            case ACTIVE -> active(health, endpoint.failingSince());
        };
    }

    private static Health disabled(Endpoint endpoint) {
        DisabledWhy why = endpoint.disabledWhy();
        return switch (why) {
            case GONE -> new Health("wrong", "Gets nothing: it answered 410 Gone", endpoint.disabledAt());
            case FAILING -> new Health("wrong", "Gets nothing: every attempt failed for days", endpoint.disabledAt());
            case OWNER -> new Health("resting", "Gets nothing: switched off by hand", endpoint.disabledAt());
            case null -> new Health("resting", "Gets nothing", endpoint.disabledAt());
        };
    }

    private static Health active(EndpointHealth health, @Nullable Instant failingSince) {
        if (failingSince != null) {
            return new Health("wrong", "Every attempt fails", failingSince);
        }
        if (health.failed() > 0) {
            return new Health("warn", "Answers; gave up " + count(health.failed()), null);
        }
        return new Health(
                health.delivered() == 0 ? "resting" : "good",
                health.delivered() == 0 ? "Nothing was sent yet" : "Answers",
                null);
    }

    private static String count(long messages) {
        return messages == 1 ? "1 message" : messages + " messages";
    }
}
