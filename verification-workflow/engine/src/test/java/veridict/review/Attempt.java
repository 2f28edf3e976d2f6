package veridict.review;

import java.util.List;
import java.util.stream.Stream;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.CorrectionKind;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;
import veridict.model.Role;

/** A move by somebody who may make it now. */
record Attempt(Move move, Actor actor) {

    /** Those of a line of the flow on a claim: by a person, and by time when it has come. */
    static Stream<Attempt> of(FlowMove line, Claim claim, Newsroom newsroom) {
        Move move = move(line.move(), claim, newsroom);
        Stream<Attempt> byTime = isTimely(line, claim) ? Stream.of(new Attempt(move, Actor.SYSTEM)) : Stream.empty();
        return line.by().equals(List.of(FlowFile.SYSTEM))
                ? byTime
                : Stream.concat(Stream.of(new Attempt(move, person(line.move(), claim, newsroom))), byTime);
    }

    /** Somebody who has nothing to do with the claim, and is kept away from it. */
    static Actor vera(Newsroom newsroom) {
        return newsroom.person("vera", "Vera the editor", Role.EDITOR);
    }

    @Override
    public String toString() {
        return move + " by " + actor.name();
    }

    private static boolean isTimely(FlowMove line, Claim claim) {
        return line.by().contains(FlowFile.SYSTEM)
                && switch (line.move()) {
                    case PUBLISH -> claim.schedule() != null;
                    case ESCALATE -> claim.deadline() != null;
                    case RESUME -> claim.hold() != null && claim.hold().until() != null;
                    default -> true;
                };
    }

    private static Move move(MoveName name, Claim claim, Newsroom newsroom) {
        return switch (name) {
            case SUBMIT, REDACT -> throw new IllegalArgumentException(name + " begins at no claim");
            case WITHDRAW -> new Move.Withdraw();
            case ACCEPT -> new Move.Accept(null, null);
            case DECLINE -> Newsroom.decline();
            case MARK_DUPLICATE -> new Move.MarkDuplicate(newsroom.accepted().id());
            case TAKE_UP -> new Move.TakeUp();
            case ASSIGN -> new Move.Assign(newsroom.tom().id());
            case HAND_BACK -> new Move.HandBack("No time.");
            case HOLD -> new Move.Hold("Wait.", null);
            case RESUME -> new Move.Resume();
            case REQUEST_CROSS_CHECK ->
                new Move.RequestCrossCheck(newsroom.tom().id());
            case CROSS_CHECK -> new Move.CrossCheck("unproven", null);
            case PROPOSE -> new Move.Propose();
            case SEND_BACK -> new Move.SendBack("Who else?");
            case APPROVE -> new Move.Approve(newsroom.revision(claim));
            case SCHEDULE -> new Move.Schedule("2999-01-01T08:00:00Z", null);
            case UNSCHEDULE -> new Move.Unschedule("Not yet.");
            case PUBLISH -> new Move.Publish();
            case CORRECT -> new Move.Correct(CorrectionKind.UPDATE, "A reason.", "A note.");
            case ABANDON_CORRECTION -> new Move.AbandonCorrection("It was right.");
            case RETRACT -> Newsroom.retract();
            case REOPEN -> new Move.Reopen("It says more.");
            case RECUSE -> new Move.Recuse(whomItConcerns(claim, newsroom).id(), "A sister.");
            case LIFT_RECUSAL -> new Move.LiftRecusal(vera(newsroom).id(), "It was another Vera.");
            case ESCALATE -> new Move.Escalate();
        };
    }

    private static Actor person(MoveName name, Claim claim, Newsroom newsroom) {
        return switch (name) {
            case WITHDRAW -> newsroom.reader().person().equals(claim.submitter()) ? newsroom.reader() : newsroom.mara();
            case ACCEPT, MARK_DUPLICATE, TAKE_UP, CROSS_CHECK -> newsroom.tom();
            case REQUEST_CROSS_CHECK, PROPOSE -> newsroom.mara();
            case HOLD, SEND_BACK, SCHEDULE, RETRACT, RECUSE -> newsroom.omar();
            default -> newsroom.edith();
        };
    }

    /** Whose recusal changes most: who approved it, who rates it, who works on it. */
    private static Actor whomItConcerns(Claim claim, Newsroom newsroom) {
        return switch (claim.state()) {
            case APPROVED -> newsroom.edith();
            case IN_CROSS_CHECK -> newsroom.tom();
            default -> newsroom.mara();
        };
    }
}
