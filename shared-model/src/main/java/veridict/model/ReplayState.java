package veridict.model;

/** How a replay stands. */
public enum ReplayState {
    /** Is being worked on, or waits for its endpoint to be enabled again. */
    RUNNING,
    /** Every event of its range was examined. */
    DONE,
    /** Somebody ended it, or its endpoint went away. */
    CANCELLED
}
