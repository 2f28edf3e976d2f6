package veridict.model;

/** How urgent a claim is to the newsroom. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
