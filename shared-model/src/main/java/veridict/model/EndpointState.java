package veridict.model;

/** Whether an endpoint gets events. */
public enum EndpointState {
    /** Has not answered a signed ping yet. */
    PENDING,
    ACTIVE,
    /** Deliveries are made and held. */
    PAUSED,
    /** No deliveries are made. */
    DISABLED
}
