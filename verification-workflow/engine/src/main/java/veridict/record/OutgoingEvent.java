package veridict.record;

import java.util.UUID;
import veridict.model.Audience;
import veridict.model.EventType;

/**
 * The event of an entry, as it will leave: both bodies frozen.
 *
 * @param audience the widest that may have it
 * @param submitterId whose claim it is: an endpoint of audience OWN belongs to them
 */
public record OutgoingEvent(UUID id, EventType type, Audience audience, UUID submitterId, String thin, String full) {}
