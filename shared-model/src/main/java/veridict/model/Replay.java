package veridict.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of a range, sent to one endpoint once more.
 *
 * @param since the first and {@code until} the last moment of the range
 * @param total how many events the range has; absent until they are counted
 * @param examined how many of them were looked at
 * @param sent how many of those were put on their way: the ones that the endpoint takes
 */
public record Replay(
        UUID id,
        UUID endpointId,
        Instant since,
        Instant until,
        ReplayState state,
        @Nullable Long total,
        long examined,
        long sent,
        Instant createdAt,
        @Nullable Instant endedAt) {}
