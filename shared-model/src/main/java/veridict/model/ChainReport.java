package veridict.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit chain of a claim holds.
 *
 * @param brokenAt the first sequence that does not fit
 * @param problem what does not fit there
 */
public record ChainReport(
        UUID claimId,
        boolean holds,
        long entries,
        @Nullable Long brokenAt,
        @Nullable String problem) {}
