package veridict.model;

import java.util.UUID;

/**
 * How a claim lies to another.
 *
 * @param claim the other
 */
public record Relation(UUID id, RelationType type, UUID claim) {}
