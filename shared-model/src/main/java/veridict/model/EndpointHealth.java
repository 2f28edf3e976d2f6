package veridict.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint does, by its newest messages.
 *
 * @param delivered how many of them arrived
 * @param failed how many were given up
 * @param waiting how many wait for their first or next attempt
 * @param cancelled how many are sent no more
 * @param newestAt when the newest was made; absent when there is none
 */
public record EndpointHealth(
        Endpoint endpoint,
        long delivered,
        long failed,
        long waiting,
        long cancelled,
        @Nullable Instant newestAt) {}
