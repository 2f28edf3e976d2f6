package veridict.model;

/** How a claim lies to another. */
public enum RelationType {
    RELATED,
    /** It is a piece of the other. */
    PART_OF,
    /** Both cannot be true. */
    CONTRADICTS
}
