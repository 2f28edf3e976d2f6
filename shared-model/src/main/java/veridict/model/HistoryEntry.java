package veridict.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One audit entry: who did what, when and why, chained to the one before.
 *
 * @param role the role in which the actor acted
 * @param entry the move, or {@code edit}, {@code comment}, {@code complaint}
 * @param hash SHA-256 over the canonical entry, which includes {@code previousHash}
 */
public record HistoryEntry(
        long sequence,
        Instant at,
        Person actor,
        @Nullable String role,
        String entry,
        @Nullable ClaimState from,
        ClaimState to,
        @Nullable String reason,
        List<Change> changes,
        String hash,
        @Nullable String previousHash) {}
