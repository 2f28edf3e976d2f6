package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscribed system.
 *
 * @param version rises with every change; the ETag
 * @param eventTypes patterns such as {@code verdict.*}
 * @param headers sent along with every message; the values are never shown
 * @param rateLimit messages a second at most, or absent
 * @param asymmetric whether messages carry a {@code v1a} signature (Ed25519), too
 * @param secret {@code whsec_…}, present once: in the answer that made it
 * @param publicKey {@code whpk_…}, what {@code v1a} is verified with; present when asymmetric
 * @param failingSince when its receiver began to fail; absent when the last attempt succeeded
 * @param missedSince from when on it got nothing, while nobody has asked for a replay of that
 */
public record Endpoint(
        UUID id,
        long version,
        Person owner,
        String url,
        @Nullable String description,
        Audience audience,
        List<String> eventTypes,
        EventFilters filters,
        Payload payload,
        Map<String, String> headers,
        @Nullable Integer rateLimit,
        boolean asymmetric,
        EndpointState state,
        @Nullable String secret,
        @Nullable String publicKey,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable DisabledWhy disabledWhy,
        @Nullable Instant missedSince,
        Instant createdAt,
        Instant updatedAt) {

    public Endpoint {
        eventTypes = List.copyOf(eventTypes);
        headers = Map.copyOf(headers);
    }

    /** The same with its secret, for the one answer that shows it. */
    public Endpoint showing(String secret) {
        return new Endpoint(
                id,
                version,
                owner,
                url,
                description,
                audience,
                eventTypes,
                filters,
                payload,
                headers,
                rateLimit,
                asymmetric,
                state,
                secret,
                publicKey,
                failingSince,
                disabledAt,
                disabledWhy,
                missedSince,
                createdAt,
                updatedAt);
    }
}
