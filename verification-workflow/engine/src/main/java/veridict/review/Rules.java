package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.gate.CaseFile;
import veridict.gate.Gates;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Flow.FlowMove;
import veridict.model.Missing;
import veridict.model.MoveName;
import veridict.model.Person;
import veridict.model.Role;
import veridict.refusal.Refusal;

/**
 * The rules of a move, in one order wherever they are asked: role and person, four eyes, what was seen, state, gates.
 * Four eyes and recusal are laws: they hold whatever the flow says.
 */
@ApplicationScoped
class Rules {

    static final String FOUR_EYES = "four-eyes";
    static final String NOT_RECUSED = "not-recused";
    static final String UNREAD = "Who may read the draft sees whether this is met.";

    private final ReviewFlow flow;
    private final Gates gates;
    private final Clock clock;

    Rules(ReviewFlow flow, Gates gates, Clock clock) {
        this.flow = flow;
        this.gates = gates;
        this.clock = clock;
    }

    /** Why the move is refused, or nothing. */
    Optional<Refusal> refusal(CaseFile file, long seen, MoveName move, Actor actor) {
        Claim claim = file.claim();
        List<FlowMove> lines = flow.lines(move);
        if (lines.isEmpty()) {
            return Optional.of(new Refusal.NotInFlow(move));
        }
        FlowMove line = flow.line(move, file).orElse(lines.getFirst());
        // What time found due may have been done since, by somebody faster: that is no question of rights.
        Optional<Refusal> late = actor.equals(Actor.SYSTEM) ? stale(claim, seen) : Optional.empty();
        return late.or(() -> personal(file, line, actor))
                .or(() -> stale(claim, seen))
                .or(() -> wrongState(file, move))
                .or(() -> shut(file, line, actor));
    }

    /** The role in which the actor makes a move, for the record. */
    @Nullable
    String actingAs(Claim claim, FlowMove line, Actor actor) {
        return line.by().stream()
                .filter(who -> isWho(who, line.move(), claim, actor))
                .findFirst()
                .orElse(null);
    }

    /** Why this person may not, whatever the state. */
    Optional<Refusal> personal(CaseFile file, FlowMove line, Actor actor) {
        Claim claim = file.claim();
        if (line.by().stream().noneMatch(who -> isWho(who, line.move(), claim, actor))) {
            return Optional.of(notTheirs(line, actor));
        }
        return recused(claim, line, actor).or(() -> sameHand(file, line, actor));
    }

    /** Recusal is a law: who is kept away makes no move but the one that lets them come back themselves. */
    private static Optional<Refusal> recused(Claim claim, FlowMove line, Actor actor) {
        return claim.recused().contains(answering(claim, actor)) && line.move() != MoveName.LIFT_RECUSAL
                ? Optional.of(new Refusal.IsRecused(words(line.move()) + " it"))
                : Optional.empty();
    }

    /** Why somebody else has to do this, whatever this person's role. */
    Optional<Refusal> sameHand(CaseFile file, FlowMove line, Actor actor) {
        return isSecondPair(line.move()) && isHand(file, line.move(), actor)
                ? Optional.of(new Refusal.SameHand(line.move()))
                : Optional.empty();
    }

    /** What is missing at the gates of a move that no editor opened. */
    List<Missing> missing(CaseFile file, FlowMove line) {
        return gates.missing(line.gates(), file).stream()
                .filter(missing -> !isWaived(missing.gate(), file))
                .toList();
    }

    /** The same without what it tells of a draft that is not theirs to read. */
    static List<Missing> unread(List<Missing> missing) {
        return missing.stream()
                .map(Missing::gate)
                .distinct()
                .map(gate -> new Missing(gate, UNREAD))
                .toList();
    }

    static boolean isUnread(List<Missing> missing) {
        return missing.stream().map(Missing::message).allMatch(UNREAD::equals);
    }

    /** The laws and gates of a move: its checklist. */
    List<String> checklist(FlowMove line) {
        List<String> checklist = new ArrayList<>(line.gates());
        if (isSecondPair(line.move())) {
            checklist.add(FOUR_EYES);
        }
        return checklist;
    }

    private boolean isWaived(String gate, CaseFile file) {
        return flow.flow().waivable().contains(gate) && file.waiver(gate).isPresent();
    }

    private static Optional<Refusal> stale(Claim claim, long seen) {
        return claim.version() == seen
                ? Optional.empty()
                : Optional.of(new Refusal.Stale("claim", seen, claim.version()));
    }

    private Optional<Refusal> wrongState(CaseFile file, MoveName move) {
        return flow.line(move, file).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.WrongState(move.wire(), file.claim().state(), flow.begins(move, file)));
    }

    private Optional<Refusal> shut(CaseFile file, FlowMove line, Actor actor) {
        List<Missing> missing = file.claim().isBlind(actor.id()) ? unread(missing(file, line)) : missing(file, line);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Refusal.GateClosed(line.move(), missing));
    }

    private static boolean isSecondPair(MoveName move) {
        return move == MoveName.APPROVE
                || move == MoveName.SCHEDULE
                || move == MoveName.PUBLISH
                || move == MoveName.CROSS_CHECK
                || move == MoveName.RETRACT;
    }

    private static boolean isHand(CaseFile file, MoveName move, Actor actor) {
        UUID person = answering(file.claim(), actor);
        return move == MoveName.RETRACT
                ? file.everyHand().stream().map(Person::id).anyMatch(person::equals)
                : file.draft().isHand(person);
    }

    /** Who answers for a move: for what time publishes the editor who set it. */
    private static UUID answering(Claim claim, Actor actor) {
        return actor.equals(Actor.SYSTEM) && claim.schedule() != null
                ? claim.schedule().by().id()
                : actor.id();
    }

    /** Time acts when it has come, and not before. */
    private boolean hasCome(MoveName move, Claim claim) {
        return switch (move) {
            case PUBLISH -> claim.schedule() != null && isPast(claim.schedule().at());
            case RESUME -> claim.hold() != null && isPast(claim.hold().until());
            case ESCALATE -> claim.escalation() == null && isPast(claim.deadline());
            default -> true;
        };
    }

    private boolean isPast(@Nullable Instant time) {
        return time != null && !time.isAfter(clock.instant());
    }

    private boolean isWho(String who, MoveName move, Claim claim, Actor actor) {
        return switch (who) {
            case FlowFile.ASSIGNEE -> is(claim.assignee(), actor) && actor.is(Role.FACT_CHECKER);
            case FlowFile.RATER -> claim.isBlind(actor.id()) && actor.isAny(Role.FACT_CHECKER, Role.EDITOR);
            case FlowFile.ITS_SUBMITTER -> is(claim.submitter(), actor);
            case FlowFile.SYSTEM -> actor.equals(Actor.SYSTEM) && hasCome(move, claim);
            default -> Role.of(who).filter(actor::is).isPresent();
        };
    }

    private static boolean is(@Nullable Person person, Actor actor) {
        return person != null && person.id().equals(actor.id());
    }

    private static String words(MoveName move) {
        return move.wire().replace('-', ' ');
    }

    private static Refusal notTheirs(FlowMove line, Actor actor) {
        if (line.by().equals(List.of(FlowFile.RATER))) {
            return new Refusal.NotYours("Only whoever was asked for the second rating may give it.");
        }
        boolean personal = line.by().contains(FlowFile.ASSIGNEE) && actor.is(Role.FACT_CHECKER);
        if (personal) {
            return new Refusal.NotYours("Only the assignee of a claim may " + words(line.move()) + " it.");
        }
        if (line.by().equals(List.of(FlowFile.ITS_SUBMITTER))) {
            return new Refusal.NotYours("Only who submitted a claim may " + words(line.move()) + " it.");
        }
        List<String> people =
                line.by().stream().filter(who -> !who.equals(FlowFile.SYSTEM)).toList();
        return people.isEmpty()
                ? new Refusal.NotYours("Time alone may " + words(line.move()) + " it.")
                : new Refusal.RoleMayNot(line.move().wire(), people);
    }
}
