package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the law orders removed from a claim: asked for by an editor, removed by an admin.
 *
 * @param what the texts as they stand; absent once they are removed
 * @param called what they were, for the mark in their place: {@code [name removed 2026-11-27]}
 * @param sequence of the audit entry that tells of the removal
 * @param places in how many fields of what they stand, or stood; absent in lists
 */
public record Redaction(
        UUID id,
        UUID claimId,
        @Nullable List<String> what,
        String called,
        String legalBasis,
        String reason,
        Person requestedBy,
        Instant requestedAt,
        @Nullable Person executedBy,
        @Nullable Instant executedAt,
        @Nullable Long sequence,
        @Nullable Map<String, Integer> places) {}
