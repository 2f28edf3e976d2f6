package veridict.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the versions of a verdict, as the list of them tells it.
 *
 * @param note what the public was told; absent for the first
 */
public record VersionChange(
        int number, VersionKind kind, @Nullable String note, Instant publishedAt) {}
