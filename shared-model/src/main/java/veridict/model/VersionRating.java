package veridict.model;

import org.jspecify.annotations.Nullable;

/** A rating as a version carries it: with its scale, in the language of the verdict. An off-scale rating has no numbers. */
public record VersionRating(
        String key,
        String label,
        @Nullable Integer value,
        @Nullable Integer best,
        @Nullable Integer worst) {}
