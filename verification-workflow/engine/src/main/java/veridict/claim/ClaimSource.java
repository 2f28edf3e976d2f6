package veridict.claim;

/** Where a claim came from. */
public enum ClaimSource {
    /** A sentence of an article that the newsroom took in. */
    ARTICLE,
    /** A program, which knows it by an id of its own. */
    PROGRAM,
    /** Somebody typed it. */
    TYPED
}
