package veridict.relay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import veridict.model.Audience;

/**
 * An event in its place.
 *
 * @param at when it happened
 * @param audience the widest that may have it
 * @param submitterId whose claim it tells of
 * @param state in which it left its claim, in words of the flow
 */
record StampedEvent(
        UUID id,
        long position,
        UUID claimId,
        String type,
        Instant at,
        Audience audience,
        UUID submitterId,
        List<String> topics,
        String language,
        String state) {}
