package veridict.model;

/** How a piece of evidence bears on the claim. */
public enum Stance {
    SUPPORTS,
    UNDERMINES,
    /** Neither, but needed to understand it. */
    CONTEXT
}
