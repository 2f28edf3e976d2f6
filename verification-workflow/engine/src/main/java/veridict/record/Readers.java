package veridict.record;

/** Who may read a text of the record; the entry itself is read by everyone who may read the claim's history. */
public enum Readers {
    /** Everybody who reads the history. */
    CLAIM,
    /** Those who may read the draft. */
    DRAFT,
    /** Those who work on the claim, and editors. */
    CONFIDENTIAL,
    /** Editors. */
    EDITORS
}
