package veridict.model;

/** What the log tells of. */
public enum LogKind {
    /** Somebody tried a move and was refused. */
    MOVE_REFUSED,
    /** An endpoint was created, changed, paused, resumed, moved to another address or deleted, and its secret with it. */
    ENDPOINT,
    /** Another flow was installed. */
    FLOW,
    /** A rating of the scale was added, changed or removed. */
    SCALE
}
