package veridict.review;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.model.ClaimState;
import veridict.model.Flow.FlowMove;
import veridict.model.Flow.When;
import veridict.model.MoveName;
import veridict.model.Target;

/** What moves mean, whatever a flow says: which states they lead to, and none but they, and where they can begin. */
final class MoveMeaning {

    private static final Map<MoveName, ClaimState> LEADS_TO = Map.ofEntries(
            entry(MoveName.SUBMIT, ClaimState.SUBMITTED),
            entry(MoveName.WITHDRAW, ClaimState.WITHDRAWN),
            entry(MoveName.DECLINE, ClaimState.DECLINED),
            entry(MoveName.MARK_DUPLICATE, ClaimState.DUPLICATE),
            entry(MoveName.HOLD, ClaimState.ON_HOLD),
            entry(MoveName.REQUEST_CROSS_CHECK, ClaimState.IN_CROSS_CHECK),
            entry(MoveName.APPROVE, ClaimState.APPROVED),
            entry(MoveName.PUBLISH, ClaimState.PUBLISHED),
            entry(MoveName.ABANDON_CORRECTION, ClaimState.PUBLISHED),
            entry(MoveName.CORRECT, ClaimState.UNDER_CORRECTION),
            entry(MoveName.RETRACT, ClaimState.RETRACTED));

    /** These are come to by the moves that mean them; to UNDER_CORRECTION others lead back. */
    private static final Set<ClaimState> BY_THEIR_MOVES_ALONE = LEADS_TO.values().stream()
            .filter(state -> state != ClaimState.UNDER_CORRECTION)
            .collect(Collectors.toUnmodifiableSet());

    /** Where nothing else begins, because more than the state would be lost. */
    private static final Map<ClaimState, Set<MoveName>> BEGINS = Map.of(
            ClaimState.PUBLISHED,
            EnumSet.of(MoveName.CORRECT, MoveName.RETRACT, MoveName.RECUSE, MoveName.LIFT_RECUSAL, MoveName.ESCALATE),
            ClaimState.IN_CROSS_CHECK,
            EnumSet.of(MoveName.CROSS_CHECK, MoveName.RECUSE, MoveName.LIFT_RECUSAL, MoveName.ESCALATE),
            ClaimState.ON_HOLD,
            EnumSet.of(MoveName.RESUME, MoveName.RECUSE, MoveName.LIFT_RECUSAL),
            ClaimState.RETRACTED,
            EnumSet.noneOf(MoveName.class),
            ClaimState.DUPLICATE,
            EnumSet.of(MoveName.REOPEN),
            ClaimState.DECLINED,
            EnumSet.of(MoveName.REOPEN),
            ClaimState.WITHDRAWN,
            EnumSet.of(MoveName.REOPEN));

    /** Moves that begin nowhere but there. */
    private static final Map<MoveName, Set<ClaimState>> BEGINS_AT = Map.of(
            MoveName.CORRECT, EnumSet.of(ClaimState.PUBLISHED),
            MoveName.RETRACT, EnumSet.of(ClaimState.PUBLISHED, ClaimState.UNDER_CORRECTION),
            MoveName.ABANDON_CORRECTION, EnumSet.of(ClaimState.UNDER_CORRECTION),
            MoveName.CROSS_CHECK, EnumSet.of(ClaimState.IN_CROSS_CHECK),
            MoveName.RESUME, EnumSet.of(ClaimState.ON_HOLD),
            MoveName.REOPEN, EnumSet.of(ClaimState.DECLINED, ClaimState.DUPLICATE, ClaimState.WITHDRAWN),
            MoveName.SCHEDULE, EnumSet.of(ClaimState.APPROVED),
            MoveName.UNSCHEDULE, EnumSet.of(ClaimState.APPROVED),
            MoveName.MARK_DUPLICATE, EnumSet.of(ClaimState.SUBMITTED, ClaimState.ACCEPTED, ClaimState.IN_REVIEW));

    /** Where a claim has no assignee and no rater, and no approval that could end. */
    private static final Set<ClaimState> NOBODY_AT_WORK =
            EnumSet.of(ClaimState.SUBMITTED, ClaimState.ACCEPTED, ClaimState.PUBLISHED);

    private MoveMeaning() {}

    /** What a line makes of a move that it does not mean, or nothing. */
    static Optional<String> problem(FlowMove line) {
        return Stream.of(
                        beginning(line),
                        leading(line),
                        choosing(line),
                        blind(line),
                        correcting(line),
                        recusing(line),
                        timed(line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> beginning(FlowMove line) {
        if ((line.move() == MoveName.SUBMIT) != line.from().isEmpty()) {
            return Optional.of(
                    line.from().isEmpty()
                            ? line.move().wire() + " begins nowhere: it has no 'from'"
                            : "submit is how a claim begins: it has no 'from'");
        }
        return line.from().stream()
                .filter(state ->
                        !BEGINS_AT.getOrDefault(line.move(), Set.of(state)).contains(state)
                                || !BEGINS.getOrDefault(state, Set.of(line.move()))
                                        .contains(line.move()))
                .findFirst()
                .map(state -> line.move().wire() + " cannot begin at " + state);
    }

    private static Optional<String> leading(FlowMove line) {
        ClaimState meant = LEADS_TO.get(line.move());
        if (meant != null && !line.to().equals(new Target.To(meant))) {
            return Optional.of(line.move().wire() + " leads to " + meant);
        }
        return meant != null
                ? Optional.empty()
                : named(line.to()).stream()
                        .filter(BY_THEIR_MOVES_ALONE::contains)
                        .findFirst()
                        .map(state -> line.move().wire() + " cannot lead to " + state);
    }

    private static List<ClaimState> named(Target target) {
        return switch (target) {
            case Target.To to -> List.of(to.state());
            case Target.ByRatings ratings -> List.of(ratings.equal(), ratings.different());
            case Target.ByPerson person -> List.of(person.assignee(), person.rater());
            case Target.Same same -> List.of();
            case Target.HeldFrom heldFrom -> List.of();
        };
    }

    private static Optional<String> choosing(FlowMove line) {
        boolean fits =
                switch (line.to()) {
                    case Target.ByRatings ratings -> line.move() == MoveName.CROSS_CHECK;
                    case Target.ByPerson person -> line.move() == MoveName.RECUSE;
                    case Target.HeldFrom heldFrom -> line.move() == MoveName.RESUME;
                    case Target.To to -> line.move() != MoveName.CROSS_CHECK && line.move() != MoveName.RESUME;
                    case Target.Same same -> line.move() != MoveName.CROSS_CHECK && line.move() != MoveName.RESUME;
                };
        return fits ? Optional.empty() : Optional.of(line.move().wire() + " does not lead on in this way");
    }

    /** What is under correction has a public version, and what has none is not. */
    private static Optional<String> correcting(FlowMove line) {
        boolean comesToIt = named(line.to()).contains(ClaimState.UNDER_CORRECTION)
                && !line.from().equals(List.of(ClaimState.UNDER_CORRECTION));
        return comesToIt
                        && line.move() != MoveName.CORRECT
                        && line.when() != When.CORRECTION
                        && line.when() != When.TYPO
                ? Optional.of(line.move().wire() + " leads to UNDER_CORRECTION only when: correction")
                : Optional.empty();
    }

    /** Who is recused stays neither its assignee nor its rater, and approved nothing. */
    private static Optional<String> recusing(FlowMove line) {
        if (line.move() == MoveName.RECUSE
                && line.from().contains(ClaimState.PUBLISHED)
                && !(line.to() instanceof Target.Same)) {
            return Optional.of("recuse leaves what is PUBLISHED where it is: to: same");
        }
        boolean fits = line.move() != MoveName.RECUSE
                || line.to() instanceof Target.ByPerson
                || NOBODY_AT_WORK.containsAll(line.from());
        return fits
                ? Optional.empty()
                : Optional.of("recuse leads on by whom it is about: { assignee: a state, rater: a state }");
    }

    /** Time cannot see to what a gate lacks; of what it publishes its editor is told. */
    private static Optional<String> timed(FlowMove line) {
        boolean byTime = line.by().contains(FlowFile.SYSTEM);
        if (line.move() == MoveName.ESCALATE && !line.by().equals(List.of(FlowFile.SYSTEM))) {
            return Optional.of("escalate is by system alone");
        }
        return byTime && line.move() != MoveName.PUBLISH && !line.gates().isEmpty()
                ? Optional.of(
                        line.move().wire() + " has no gates where it is by system, who could do nothing about them")
                : Optional.empty();
    }

    /** The second rating is one person's, who knows nothing of the draft: what a gate lacks tells what is in it. */
    private static Optional<String> blind(FlowMove line) {
        if (line.move() == MoveName.CROSS_CHECK && !line.by().equals(List.of(FlowFile.RATER))) {
            return Optional.of("cross-check is by the rater alone");
        }
        return line.move() == MoveName.CROSS_CHECK && !line.gates().isEmpty()
                ? Optional.of("cross-check has no gates: what they lack would tell its rater of the first rating")
                : Optional.empty();
    }
}
