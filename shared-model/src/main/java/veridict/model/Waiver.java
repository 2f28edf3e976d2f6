package veridict.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An editor's word that a gate may stay shut for the version that is worked on.
 *
 * @param reason told to the public in the checklist of the version
 */
public record Waiver(UUID id, String gate, String reason, Person by, Instant at) {}
