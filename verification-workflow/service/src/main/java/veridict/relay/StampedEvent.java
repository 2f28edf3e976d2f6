package veridict.relay;

import java.util.UUID;

/**
 * An event in its place.
 *
 * @param isPublic whether an endpoint of audience PUBLIC may have it
 * @param submitterId whose claim it tells of
 */
record StampedEvent(UUID id, long position, UUID claimId, String type, boolean isPublic, UUID submitterId) {}
