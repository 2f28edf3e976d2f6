package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Drafts;

/** Keeps people with a conflict of interest away from a claim, and lets them come back. Who is kept away makes no move and leaves no mark. */
@ApplicationScoped
class Recusals {

    private final Drafts drafts;

    Recusals(Drafts drafts) {
        this.drafts = drafts;
    }

    List<Said> recuse(Move.Recuse move, ClaimEntity claim, Actor actor) {
        boolean themselves = move.person().equals(actor.id());
        if (!themselves && !actor.is(Role.EDITOR)) {
            throw new Refused(new Refusal.NotYours("Fact-checkers recuse themselves; editors recuse others too."));
        }
        PersonEntity person = Assignments.known("/person", move.person(), Role.FACT_CHECKER, Role.EDITOR);
        if (claim.isRecused(person.id)) {
            throw Refusal.Invalid.of("/person", "is recused already");
        }
        leave(claim, person.id);
        claim.recused = with(claim.recused, person.id);
        if (themselves) {
            claim.recusedThemselves = with(claim.recusedThemselves, person.id);
        }
        return said("recused.after", person, move.reason());
    }

    List<Said> lift(Move.LiftRecusal move, ClaimEntity claim, Actor actor) {
        if (!claim.isRecused(move.person())) {
            throw Refusal.Invalid.of("/person", "is not recused");
        }
        boolean themselves = move.person().equals(actor.id());
        if (!themselves && claim.isRecused(actor.id())) {
            throw new Refused(new Refusal.IsRecused("lift the recusal of others from it"));
        }
        if (themselves ? !Arrays.asList(claim.recusedThemselves).contains(actor.id()) : !actor.is(Role.EDITOR)) {
            throw new Refused(new Refusal.NotYours(
                    "A recusal is lifted by an editor, or by whoever declared it for themselves."));
        }
        PersonEntity person = PersonEntity.findById(move.person());
        claim.recused = without(claim.recused, person.id);
        claim.recusedThemselves = without(claim.recusedThemselves, person.id);
        return said("recused.before", person, move.reason());
    }

    /** Whether what stands approved rests on this person's word. */
    boolean approved(ClaimEntity claim, UUID person) {
        return drafts.approver(claim).filter(person::equals).isPresent();
    }

    private void leave(ClaimEntity claim, UUID person) {
        if (claim.heldFrom == ClaimState.APPROVED && approved(claim, person)) {
            claim.heldFrom = ClaimState.PROPOSED;
        }
        if (claim.scheduledBy != null && claim.scheduledBy.id.equals(person)) {
            claim.stoppedFor = claim.scheduledBy;
            claim.unscheduled();
        }
        if (claim.assignee != null && claim.assignee.id.equals(person)) {
            claim.assignee = null;
        }
    }

    private static List<Said> said(String field, PersonEntity person, String reason) {
        return List.of(new Said(field, Readers.CLAIM, person.name), new Said("reason", Readers.EDITORS, reason));
    }

    private static UUID[] with(UUID[] people, UUID person) {
        return Stream.concat(Stream.of(people), Stream.of(person)).toArray(UUID[]::new);
    }

    private static UUID[] without(UUID[] people, UUID person) {
        return Stream.of(people).filter(other -> !other.equals(person)).toArray(UUID[]::new);
    }
}
