package veridict.edge;

/** A change without {@code If-Match} (RFC 6585, 3). */
public class ConditionRequired extends RuntimeException {

    ConditionRequired() {
        super("Say in If-Match which version you saw; * is not accepted.", null, false, false);
    }
}
