package veridict.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.input.NotFuture;

/**
 * What is to be sent once more: the events from one moment to another, both included.
 *
 * @param until now when absent
 */
public record NewReplay(
        @NotNull @NotFuture Instant since,
        @Nullable @NotFuture Instant until) {}
