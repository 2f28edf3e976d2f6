package veridict.model;

/** What a claimant is. */
public enum ClaimantKind {
    PERSON,
    ORGANISATION,
    /** An account on a platform whose owner is not known. */
    ACCOUNT,
    UNKNOWN
}
