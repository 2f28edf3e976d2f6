package veridict.sequences;

import java.util.Set;
import veridict.model.Role;

/** The people of the model. */
enum Who {
    MARA(Role.FACT_CHECKER),
    TOM(Role.FACT_CHECKER),
    OMAR(Role.FACT_CHECKER, Role.EDITOR),
    EDITH(Role.EDITOR),
    VERA(Role.EDITOR),
    RITA(Role.SUBMITTER),
    ADA(Role.ADMIN);

    private final Set<Role> roles;

    Who(Role... roles) {
        this.roles = Set.of(roles);
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    boolean checks() {
        return roles.contains(Role.FACT_CHECKER);
    }

    boolean edits() {
        return roles.contains(Role.EDITOR);
    }

    boolean reviews() {
        return checks() || edits();
    }
}
