package veridict.gate;

import java.util.List;
import veridict.model.Missing;

/** A named condition of a move. */
public interface Gate {

    /** The name in flow files, such as {@code evidence-present}. */
    String name();

    /** What is missing, each in a sentence that says what to do; empty when the gate is open. */
    List<Missing> missing(CaseFile file);

    /** What the reader of a published verdict is told that this gate asked for, and got. */
    String met(CaseFile file);

    default Missing missing(String message) {
        return new Missing(name(), message);
    }
}
