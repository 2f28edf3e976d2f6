package veridict.model;

/** Why an endpoint gets nothing any more. */
public enum DisabledWhy {
    /** Its owner, or an admin, wanted it so. */
    OWNER,
    /** It answered 410 Gone. */
    GONE,
    /** Every attempt failed for days. */
    FAILING
}
