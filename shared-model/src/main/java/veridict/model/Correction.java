package veridict.model;

/**
 * The correction of a published verdict that is being written.
 *
 * @param kind as it was announced; a changed rating makes it a {@link VersionKind#REVISED_VERDICT}, whatever was said
 * @param note what the public will be told
 */
public record Correction(VersionKind kind, String note) {}
