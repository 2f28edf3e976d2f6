package veridict.model;

/** What came of asking a party. */
public enum ContactOutcome {
    REPLIED,
    DECLINED,
    NO_REPLY,
    /** With the reason. */
    NOT_POSSIBLE
}
