package veridict.people;

import java.util.Arrays;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Asks for a role where no flow decides. */
public final class Permission {

    private Permission() {}

    /**
     * @return the first of these roles that the actor has, and acts in
     * @throws Refused {@link Refusal.RoleMayNot} when they have none
     */
    public static Role need(Actor actor, String action, Role... any) {
        return Arrays.stream(any)
                .filter(actor::is)
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.RoleMayNot(
                        action, Arrays.stream(any).map(Role::wire).toList())));
    }
}
