package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.model.DisabledWhy;
import veridict.model.EndpointState;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Which states an owner may set, and what comes with each; called with the endpoint's row locked. */
@ApplicationScoped
class EndpointStates {

    private final Deliveries deliveries;
    private final Clock clock;

    EndpointStates(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @throws Refused {@link Refusal.Invalid} when it is not an owner's to set */
    static EndpointState wanted(EndpointEntity endpoint, @Nullable EndpointState wanted) {
        if (wanted == null || wanted == endpoint.state) {
            return endpoint.state;
        }
        boolean answered = endpoint.answeredAt != null;
        return switch (wanted) {
            case DISABLED -> wanted;
            case PAUSED -> {
                if (endpoint.state == EndpointState.ACTIVE) {
                    yield wanted;
                }
                throw notByHand(endpoint);
            }
            case ACTIVE -> {
                if (endpoint.state == EndpointState.DISABLED) {
                    yield EndpointState.PENDING;
                }
                if (endpoint.state == EndpointState.PAUSED && answered) {
                    yield wanted;
                }
                throw notByHand(endpoint);
            }
            case PENDING -> throw notByHand(endpoint);
        };
    }

    private static Refused notByHand(EndpointEntity endpoint) {
        return Refusal.Invalid.of(
                "/state",
                "is " + endpoint.state
                        + ": ACTIVE is paused and a PAUSED one made active by hand once a ping was answered, and any may be DISABLED");
    }

    // What it knows of its receiver begins anew with each state; what it missed stays until somebody asks for it.
    void enter(EndpointEntity endpoint, EndpointState state) {
        if (state == endpoint.state) {
            return;
        }
        boolean disabled = state == EndpointState.DISABLED;
        Instant now = clock.instant();
        if (disabled && endpoint.answeredAt != null && endpoint.missedSince == null) {
            endpoint.missedSince = deliveries.oldestWaiting(endpoint.id).orElse(now);
        }
        endpoint.disabledAt = disabled ? now : null;
        endpoint.disabledWhy = disabled ? DisabledWhy.OWNER : null;
        endpoint.failingSince = null;
        endpoint.state = state;
    }

    /** What was done, in a word for the log. */
    static String action(EndpointState before, EndpointState after) {
        if (before == after) {
            return "change";
        }
        return switch (after) {
            case PAUSED -> "pause";
            case DISABLED -> "disable";
            case ACTIVE, PENDING -> "resume";
        };
    }
}
