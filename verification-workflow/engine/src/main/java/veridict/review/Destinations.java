package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import veridict.claim.ClaimEntity;
import veridict.gate.CaseFile;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.model.Target;

/** Where a move leads, as the claim stands and with the data the move carries. */
@ApplicationScoped
class Destinations {

    private final Recusals recusals;

    Destinations(Recusals recusals) {
        this.recusals = recusals;
    }

    ClaimState of(FlowMove line, Move move, ClaimEntity claim, CaseFile file) {
        return switch (line.to()) {
            case Target.To to -> to.state();
            case Target.Same same -> claim.state;
            case Target.HeldFrom heldFrom -> heldFrom(claim);
            case Target.ByRatings ratings ->
                move instanceof Move.CrossCheck check && CrossChecks.agrees(check, file)
                        ? ratings.equal()
                        : ratings.different();
            case Target.ByPerson person
            when move instanceof Move.Recuse recuse -> without(recuse.person(), claim, person);
            case Target.ByPerson person -> claim.state;
        };
    }

    private ClaimState without(UUID person, ClaimEntity claim, Target.ByPerson to) {
        if (claim.assignee != null && claim.assignee.id.equals(person)) {
            return to.assignee();
        }
        if (claim.isBlind(person)) {
            return to.rater();
        }
        return claim.state == ClaimState.APPROVED && recusals.approved(claim, person)
                ? ClaimState.PROPOSED
                : claim.state;
    }

    private static ClaimState heldFrom(ClaimEntity claim) {
        if (claim.heldFrom == null) {
            throw new IllegalStateException("only what is held goes on");
        }
        return claim.heldFrom;
    }
}
