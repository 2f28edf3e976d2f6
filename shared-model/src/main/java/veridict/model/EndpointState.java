package veridict.model;

/** Whether an endpoint gets events. */
public enum EndpointState {
    /** Has not answered a signed ping yet. */
    PENDING,
    /** Gets what happens. */
    ACTIVE,
    /** Deliveries are made and held. */
    PAUSED,
    /** No deliveries are made, and those that waited are cancelled. Made active again it has to answer a ping. */
    DISABLED
}
