package veridict.model;

/** Whether a claimant may be named in public. */
public enum Publicness {
    /** A public figure or body, named everywhere. */
    PUBLIC,
    /** A private person: no public name, page, markup or event field. */
    PRIVATE
}
