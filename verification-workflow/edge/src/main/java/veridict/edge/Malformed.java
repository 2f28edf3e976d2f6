package veridict.edge;

import java.util.List;
import veridict.refusal.FieldError;

/** A header cannot be read as what it has to be. */
class Malformed extends RuntimeException {

    private final transient List<FieldError> errors;

    Malformed(String name, String detail) {
        super(name + " " + detail);
        errors = List.of(new FieldError("/" + name, detail));
    }

    List<FieldError> errors() {
        return errors;
    }
}
