package veridict.people;

import java.util.Arrays;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Asks for a role where no flow decides. */
public final class Permission {

    private Permission() {}

    /** @throws Refused {@link Refusal.RoleMayNot} when the actor has none of these roles */
    public static void need(Actor actor, String action, Role... any) {
        if (!actor.isAny(any)) {
            throw new Refused(new Refusal.RoleMayNot(
                    action, Arrays.stream(any).map(Role::wire).toList()));
        }
    }
}
