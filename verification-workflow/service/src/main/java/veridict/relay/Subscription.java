package veridict.relay;

import java.util.List;
import java.util.UUID;
import veridict.model.Audience;
import veridict.model.EventFilters;
import veridict.model.Payload;
import veridict.webhook.EventPatterns;

/** Which events an endpoint gets: of those it may have, those it wants. */
record Subscription(
        UUID endpointId,
        UUID ownerId,
        Audience audience,
        List<String> eventTypes,
        EventFilters filters,
        Payload payload) {

    boolean takes(StampedEvent event) {
        return mayHave(event) && EventPatterns.take(eventTypes, event.type()) && isAbout(event);
    }

    private boolean isAbout(StampedEvent event) {
        return (filters.topics().isEmpty() || event.topics().stream().anyMatch(filters.topics()::contains))
                && (filters.languages().isEmpty()
                        || filters.languages().stream().anyMatch(range -> speaks(event.language(), range)))
                && (filters.states().isEmpty()
                        || filters.states().stream().map(Enum::name).anyMatch(event.state()::equals));
    }

    // Basic filtering, RFC 4647, 3.3.1.
    private static boolean speaks(String language, String range) {
        return language.equalsIgnoreCase(range) || language.regionMatches(true, 0, range + "-", 0, range.length() + 1);
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
