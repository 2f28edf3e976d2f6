package veridict.model;

/** Which form of an event an endpoint gets. */
public enum Payload {
    /** Ids, state and public facts. */
    THIN,
    /** The claim with it, as any receiver may read it. */
    FULL
}
