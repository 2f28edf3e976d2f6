package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscribed system.
 *
 * @param version rises with every change; the ETag
 * @param eventTypes patterns such as {@code verdict.*}
 * @param secret {@code whsec_…}, present once: in the answer to its creation
 */
public record Endpoint(
        UUID id,
        long version,
        Person owner,
        String url,
        @Nullable String description,
        Audience audience,
        List<String> eventTypes,
        Payload payload,
        EndpointState state,
        @Nullable String secret,
        Instant createdAt,
        Instant updatedAt) {

    public Endpoint {
        eventTypes = List.copyOf(eventTypes);
    }
}
