package veridict.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the feed answers it; a webhook carries the same without the id, which travels in its header.
 *
 * @param data as the schema of the type says
 */
public record ClaimEvent(UUID id, EventType type, Instant timestamp, Map<String, Object> data) {}
