package veridict.model;

/** How a delivery stands. */
public enum DeliveryState {
    /** Waits for its first or next attempt. */
    PENDING,
    DELIVERED,
    /** Given up, visibly. */
    FAILED,
    /** Its endpoint went away. */
    CANCELLED
}
