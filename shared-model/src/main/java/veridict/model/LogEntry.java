package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: what the audit chains of claims have no place for.
 *
 * @param roles that the person had then
 * @param action the move that was refused, or what was done
 * @param detail why it was refused, in a word, or what it became; never a text of a claim, never a secret
 */
public record LogEntry(
        UUID id,
        Instant at,
        LogKind kind,
        Person person,
        List<String> roles,
        @Nullable UUID claimId,
        @Nullable UUID endpointId,
        String action,
        String detail) {}
