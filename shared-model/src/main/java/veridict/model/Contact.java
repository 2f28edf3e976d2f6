package veridict.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a party was asked, and what came of it. Where the public reads, channel and question are absent.
 *
 * @param party absent where the public reads and they are the claimant, who is a private person
 */
public record Contact(
        UUID id,
        @Nullable String party,
        @Nullable String channel,
        @Nullable String question,
        Instant sentAt,
        @Nullable Instant replyBy,
        @Nullable Instant repliedAt,
        @Nullable String reply,
        @Nullable ContactOutcome outcome,
        @Nullable String reason) {}
