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

    /**
     * The state of one that is given another URL: it has to answer there first. One that is disabled stays so.
     *
     * @throws Refused {@link Refusal.Invalid} when another state is wanted at the same time
     */
    static EndpointState moved(EndpointEntity endpoint, @Nullable EndpointState wanted) {
        if (wanted != null && wanted != endpoint.state) {
            throw Refusal.Invalid.of("/state", "cannot change together with the url: change one, then the other");
        }
        return endpoint.state == EndpointState.DISABLED ? EndpointState.DISABLED : EndpointState.PENDING;
    }

    private static Refused notByHand(EndpointEntity endpoint) {
        return Refusal.Invalid.of(
                "/state",
                "is " + endpoint.state
                        + ": ACTIVE is paused and a PAUSED one made active by hand once a ping was answered, and any may be DISABLED");
    }

    /**
     * Enters a state that its owner set.
     *
     * @throws Refused {@link Refusal.NotNow} while what waited for a disabled one is still being cancelled
     */
    void enter(EndpointEntity endpoint, EndpointState state) {
        if (state == endpoint.state) {
            return;
        }
        if (state == EndpointState.DISABLED) {
            disable(endpoint, DisabledWhy.OWNER, clock.instant());
            return;
        }
        if (endpoint.state == EndpointState.DISABLED) {
            cancelWhatIsLeft(endpoint);
        }
        endpoint.disabledAt = null;
        endpoint.disabledWhy = null;
        endpoint.failingSince = null;
        endpoint.state = state;
    }

    // Sent without being asked for, a part of what it missed would be a riddle.
    private void cancelWhatIsLeft(EndpointEntity endpoint) {
        deliveries.cancel(endpoint.id);
        if (deliveries.waits(endpoint.id)) {
            throw new Refused(
                    new Refusal.NotNow(
                            "What waited for the endpoint when it was disabled is still being cancelled. Try again in a moment."));
        }
    }

    /** What it missed, also before, stays until somebody asks for it. */
    void disable(EndpointEntity endpoint, DisabledWhy why, Instant now) {
        if (endpoint.answeredAt != null && endpoint.missedSince == null) {
            endpoint.missedSince = deliveries.missedSince(endpoint.id, endpoint.failingSince);
        }
        endpoint.state = EndpointState.DISABLED;
        endpoint.disabledAt = now;
        endpoint.disabledWhy = why;
        endpoint.failingSince = null;
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
