package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person or program may be at the newsroom: a realm role of the identity provider. */
public enum Role {
    SUBMITTER("submitter"),
    INTEGRATION("integration"),
    FACT_CHECKER("fact-checker"),
    EDITOR("editor"),
    ADMIN("admin");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** The name of the role in tokens, flow files and JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The role of that name, or empty: tokens carry roles that are not ours. */
    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire.equals(wire)).findFirst();
    }
}
