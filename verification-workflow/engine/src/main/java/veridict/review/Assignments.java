package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.record.Readers;
import veridict.record.Said;
import veridict.refusal.Refusal;

/** Who works on a claim, and who can be asked to: somebody of the right role who is here and not recused. */
@ApplicationScoped
class Assignments {

    private final Clock clock;

    Assignments(Clock clock) {
        this.clock = clock;
    }

    List<Said> toActor(ClaimEntity claim, Actor actor) {
        return give(claim, PersonEntity.findById(actor.id()));
    }

    List<Said> to(ClaimEntity claim, UUID person) {
        if (claim.assignee != null && claim.assignee.id.equals(person)) {
            throw Refusal.Invalid.of("/assignee", "works on it already");
        }
        return give(claim, free("/assignee", claim, person, Role.FACT_CHECKER));
    }

    List<Said> toNobody(ClaimEntity claim) {
        return give(claim, null);
    }

    /** A person who can be given work on a claim. */
    PersonEntity free(String pointer, ClaimEntity claim, UUID id, Role... any) {
        PersonEntity person = known(pointer, id, any);
        if (claim.isRecused(id)) {
            throw Refusal.Invalid.of(pointer, "is recused from this claim");
        }
        if (person.isAway(LocalDate.now(clock))) {
            throw Refusal.Invalid.of(
                    pointer,
                    "is away until " + person.awayUntil
                            + (person.cover == null ? "" : "; " + person.cover.name + " stands in"));
        }
        return person;
    }

    /** A person of one of these roles who was ever here. */
    static PersonEntity known(String pointer, UUID id, Role... any) {
        return PersonEntity.<PersonEntity>findByIdOptional(id)
                .filter(known -> Stream.of(any).anyMatch(known::is))
                .orElseThrow(() -> Refusal.Invalid.of(
                        pointer,
                        "is no "
                                + String.join(
                                        " or ", Stream.of(any).map(Role::wire).toList()) + " who was ever here"));
    }

    private static List<Said> give(ClaimEntity claim, @Nullable PersonEntity assignee) {
        List<Said> change = new ArrayList<>();
        if (claim.assignee != null) {
            change.add(new Said("assignee.before", Readers.CLAIM, claim.assignee.name));
        }
        if (assignee != null) {
            change.add(new Said("assignee.after", Readers.CLAIM, assignee.name));
        }
        claim.assignee = assignee;
        return change;
    }
}
