package veridict.claim;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.record.Readers;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Who may read what of a claim: the table of the product, as pure functions. Drafts have their own rule, beside the draft. */
public final class ReadRules {

    private ReadRules() {}

    /** Staff read every claim, and time comes to each; everybody else those they handed in, and of others not even that they exist. */
    public static boolean mayRead(Actor actor, UUID submitterId) {
        return actor.isStaff() || actor.equals(Actor.SYSTEM) || actor.id().equals(submitterId);
    }

    /** The same, and those who submitted a duplicate of it. */
    public static boolean mayRead(Actor actor, ClaimEntity claim) {
        return mayRead(actor, claim.submitter.id) || claim.isFollowedBy(actor.id());
    }

    /** The claim as this reader may see it: who works on it is the newsroom's own business. */
    public static Claim seenBy(Actor actor, Claim claim) {
        if (actor.isStaff()) {
            return claim;
        }
        boolean own = claim.submitter() != null && claim.submitter().id().equals(actor.id());
        Claim seen = ClaimVeil.OVER.staff(claim);
        return own ? seen : ClaimVeil.OVER.submission(seen);
    }

    /** Evidence, positions, contacts: fact-checkers and editors. */
    public static void needWork(Actor actor) {
        Permission.need(actor, "read the work on a claim", Role.FACT_CHECKER, Role.EDITOR);
    }

    /** History: staff. */
    public static void needHistory(Actor actor) {
        Permission.need(actor, "read the history of a claim", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
    }

    /** Confidential evidence: those who work on the claim, and editors. */
    public static boolean mayReadConfidential(Actor actor, boolean worksOnIt) {
        return actor.is(Role.EDITOR) || (actor.is(Role.FACT_CHECKER) && worksOnIt);
    }

    /** The texts of the record that this reader may read; a draft is in it only once it was proposed, and nothing that tells of it to a blind rater. */
    static Set<Readers> texts(Actor actor, boolean worksOnIt, boolean blind) {
        Set<Readers> texts = EnumSet.of(Readers.CLAIM);
        if (actor.isAny(Role.EDITOR, Role.FACT_CHECKER) && !blind) {
            texts.add(Readers.DRAFT);
        }
        if (actor.is(Role.EDITOR)) {
            texts.add(Readers.EDITORS);
        }
        if (mayReadConfidential(actor, worksOnIt) && !blind) {
            texts.add(Readers.CONFIDENTIAL);
        }
        return texts;
    }

    static Refused unknown(UUID claimId) {
        return new Refused(new Refusal.Unknown("claim", claimId.toString()));
    }
}
