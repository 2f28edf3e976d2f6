package veridict.relay;

import java.util.UUID;
import veridict.model.Audience;

/**
 * An event in its place.
 *
 * @param audience the widest that may have it
 * @param submitterId whose claim it tells of
 */
record StampedEvent(UUID id, long position, UUID claimId, String type, Audience audience, UUID submitterId) {}
