package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one endpoint, with every attempt.
 *
 * @param eventId the {@code webhook-id} of every attempt
 * @param claimId absent for a ping
 * @param nextAttemptAt while an attempt runs, when another would be made if it never came back
 */
public record Delivery(
        UUID id,
        UUID eventId,
        EventType eventType,
        UUID endpointId,
        @Nullable UUID claimId,
        Payload payload,
        DeliveryState state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }
}
