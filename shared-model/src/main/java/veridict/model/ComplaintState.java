package veridict.model;

/** Where a complaint about a verdict stands. */
public enum ComplaintState {
    /** Nobody has taken it yet. */
    RECEIVED,
    /** An editor looks into it. */
    IN_REVIEW,
    /** It is right: the verdict is corrected, or was taken back. */
    UPHELD,
    /** Some of it is right. */
    PARTLY_UPHELD,
    /** It is not, and the answer says why. */
    REJECTED;

    /** Whether it is at its end. */
    public boolean isDecided() {
        return this == UPHELD || this == PARTLY_UPHELD || this == REJECTED;
    }
}
