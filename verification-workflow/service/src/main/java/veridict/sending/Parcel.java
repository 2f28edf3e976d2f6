package veridict.sending;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery that was taken for one attempt.
 *
 * @param lease without it nothing is recorded
 * @param messageId the {@code webhook-id}
 * @param body the bytes as they were frozen, in UTF-8
 * @param attemptsMade before this one
 * @param sealedSecrets of the endpoint, the newest first
 * @param sealedHeaders of the endpoint, names to values
 * @param strained whether its receiver failed or was overloaded lately: what comes of it changes what we know of it
 */
record Parcel(
        UUID deliveryId,
        UUID lease,
        UUID endpointId,
        UUID messageId,
        boolean isPing,
        String url,
        String body,
        int attemptsMade,
        List<String> sealedSecrets,
        Map<String, String> sealedHeaders,
        boolean strained) {}
