package veridict.relay;

import java.util.List;
import java.util.UUID;
import veridict.model.Audience;
import veridict.model.Payload;
import veridict.webhook.EventPatterns;

/** Which events an endpoint gets: of those it may have, those it wants. */
record Subscription(UUID endpointId, UUID ownerId, Audience audience, List<String> eventTypes, Payload payload) {

    boolean takes(StampedEvent event) {
        return mayHave(event) && EventPatterns.take(eventTypes, event.type());
    }

    private boolean mayHave(StampedEvent event) {
        return switch (audience) {
            case PUBLIC -> event.audience() == Audience.PUBLIC;
            case OWN ->
                event.audience() == Audience.PUBLIC
                        || event.audience() == Audience.OWN
                                && event.submitterId().equals(ownerId);
            case INTERNAL -> true;
        };
    }
}
