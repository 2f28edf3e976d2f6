package veridict.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.ComplaintState;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * Who may do what with complaints: fact-checkers and editors take them in and read them, because one of them may have to write the
 * correction; editors decide them who had no part in the verdict.
 */
@ApplicationScoped
class ComplaintRules {

    private final EntityManager database;

    ComplaintRules(EntityManager database) {
        this.database = database;
    }

    static Role needDesk(Actor actor) {
        return Permission.need(actor, "handle complaints", Role.FACT_CHECKER, Role.EDITOR);
    }

    static Role needDecider(Actor actor) {
        return Permission.need(actor, "decide complaints", Role.EDITOR);
    }

    /**
     * The one place that says who is impartial; the database holds it too.
     *
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.NotYours}
     */
    Role needImpartial(ClaimEntity claim, Actor actor) {
        Role role = needDecider(actor);
        refuseRecused(claim, actor, "decide");
        boolean hadPart = (boolean) database.createNativeQuery("select had_part_in_verdict(:claim, :person)")
                .setParameter("claim", claim.id)
                .setParameter("person", actor.id())
                .getSingleResult();
        if (hadPart) {
            throw new Refused(new Refusal.NotYours(
                    "You wrote, approved or published this verdict, so another editor decides complaints about it."));
        }
        return role;
    }

    static void refuseRecused(ClaimEntity claim, Actor actor, String action) {
        if (claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused(action + " complaints about it"));
        }
    }

    static void needState(ComplaintEntity complaint, ComplaintState needed, String action) {
        if (complaint.state != needed) {
            throw new Refused(new Refusal.NotNow(
                    "The complaint is " + complaint.state + "; to " + action + " it has to be " + needed + "."));
        }
    }
}
