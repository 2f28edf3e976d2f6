package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event on its way to one endpoint, with every attempt. */
public record Delivery(
        UUID id,
        UUID eventId,
        EventType eventType,
        UUID endpointId,
        DeliveryState state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt) {}
