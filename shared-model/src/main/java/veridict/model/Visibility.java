package veridict.model;

/** Who may read a piece of evidence. */
public enum Visibility {
    /** Shown on the public page when the verdict cites it. */
    PUBLIC,
    /** Read at the newsroom, never published. */
    DESK,
    /** Read by those who work on the claim and by editors; everybody else sees its public description. */
    CONFIDENTIAL
}
