package veridict.model;

/** Why a claim is not checked. */
public enum DeclineCode {
    OPINION,
    PREDICTION,
    NOT_CHECKABLE,
    OUT_OF_SCOPE,
    LOW_REACH,
    ALREADY_CHECKED
}
