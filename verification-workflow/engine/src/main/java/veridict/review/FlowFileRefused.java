package veridict.review;

/** A flow that cannot be used; the message names file, line and word. */
public class FlowFileRefused extends RuntimeException {

    public FlowFileRefused(String message) {
        super(message);
    }
}
