package veridict.model;

/** What a published version is to the one before it. */
public enum VersionKind {
    /** The first publication. */
    FIRST,
    TYPO,
    CLARIFICATION,
    UPDATE,
    CORRECTION,
    /** The rating changed; this kind whatever was said. */
    REVISED_VERDICT
}
