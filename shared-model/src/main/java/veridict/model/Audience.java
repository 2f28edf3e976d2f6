package veridict.model;

/** Which events an endpoint may have. */
public enum Audience {
    /** What the public sees. */
    PUBLIC,
    /** That, and the status and wording of claims its owner submitted. */
    OWN,
    /** Everything; an admin allows it. */
    INTERNAL
}
