package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import veridict.claim.NewClaim;
import veridict.evidence.NewAppearance;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.refusal.Refused;

/** The door by which a fact-checker takes a claim in, and on, in one step: all of it happens or nothing. */
@ApplicationScoped
public class Intake {

    private final ReviewDesk desk;
    private final PartDesk parts;

    Intake(ReviewDesk desk, PartDesk parts) {
        this.desk = desk;
        this.parts = parts;
    }

    /**
     * Submits a claim, with where it was seen.
     *
     * @throws Refused what {@link ReviewDesk#submit} and {@link PartDesk#add} refuse
     */
    @Transactional
    public Claim submit(NewClaim input, Optional<NewAppearance> seen, Actor actor) {
        Claim claim = desk.submit(input, actor);
        seen.ifPresent(appearance -> parts.add(claim.id(), appearance, List.of(), actor));
        return claim;
    }

    /** The same, accepted and taken up by who submits it. */
    @Transactional
    public Claim submitAndTakeUp(NewClaim input, Optional<NewAppearance> seen, Actor actor) {
        Claim claim = desk.submit(input, actor);
        long version = seen.map(appearance ->
                        parts.add(claim.id(), appearance, List.of(), actor).version())
                .orElse(claim.version());
        Claim accepted = desk.apply(claim.id(), version, new Move.Accept(null, null), actor);
        return desk.apply(claim.id(), accepted.version(), new Move.TakeUp(), actor);
    }
}
