package veridict.model;

/** How near a source is to what happened. */
public enum SourceKind {
    /** Made by who was there, or the document itself. */
    PRIMARY,
    /** Tells what others found. */
    SECONDARY
}
