package veridict.model;

/** What a party says about a claim. */
public enum Says {
    ASSERTS,
    DENIES,
    /** Contests a part of it. */
    DISPUTES,
    CONFIRMS
}
