package veridict.model;

import org.jspecify.annotations.Nullable;

/** A field that changed. Text that was restricted or removed reads as absent. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
