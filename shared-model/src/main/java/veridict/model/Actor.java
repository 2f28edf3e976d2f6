package veridict.model;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: known by the identity provider, with the roles of the token at hand. {@link #SYSTEM} acts when time does.
 *
 * @param id the person's id at the newsroom
 */
public record Actor(UUID id, String name, Set<Role> roles) {

    /** Veridict itself: deadlines and scheduled publication. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "Veridict", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether the newsroom's own people are asking: fact-checkers, editors, admins. */
    public boolean isStaff() {
        return isAny(Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
    }

    public Person person() {
        return new Person(id, name);
    }
}
