package veridict.model;

/** Whether a thread of comments still waits for something. */
public enum ThreadState {
    /** Somebody has to answer it, or settle it. */
    OPEN,
    /** It is settled, until somebody opens it again. */
    RESOLVED
}
