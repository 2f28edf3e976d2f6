package veridict.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody outside the newsroom holds a published verdict to be wrong, and what came of it.
 *
 * @param revision its own ETag
 * @param version of the verdict that it is about
 * @param contact how to reach who complains: editors read it, one complaint at a time; erased some time after the end
 * @param answer what who complains is told, and why
 * @param due when the house wants it decided
 * @param handler the editor who took it
 */
public record Complaint(
        UUID id,
        long revision,
        UUID claimId,
        int version,
        String text,
        @Nullable String contact,
        ComplaintState state,
        @Nullable String answer,
        Instant due,
        @Nullable Person handler,
        Instant receivedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt) {}
