package veridict.model;

/** What the public sees of a claim. */
public enum PublicationState {
    NONE,
    SCHEDULED,
    PUBLIC,
    RETRACTED
}
