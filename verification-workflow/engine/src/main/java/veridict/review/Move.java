package veridict.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.DateTime;
import veridict.input.Text;
import veridict.model.Actor;
import veridict.model.CorrectionKind;
import veridict.model.DeclineCode;
import veridict.model.MoveName;
import veridict.model.Priority;

/** A move of a claim that exists, with the data it carries. (To submit is to hand in a {@link veridict.claim.NewClaim}.) */
public sealed interface Move {

    MoveName name();

    /** Whom the move is about, when they need not be one of the claim's people yet: whom it names, or who makes it. */
    default Optional<UUID> person(Actor actor) {
        return Optional.empty();
    }

    /** Its submitter takes it back. */
    record Withdraw() implements Move {
        @Override
        public MoveName name() {
            return MoveName.WITHDRAW;
        }
    }

    /** Worth checking; topics and priority stay as they are when absent. */
    record Accept(
            @Nullable @Size(max = 20) List<@NotNull @Text(max = 60) String> topics,
            @Nullable Priority priority) implements Move {
        @Override
        public MoveName name() {
            return MoveName.ACCEPT;
        }
    }

    /** Not to be checked. */
    record Decline(
            @NotNull DeclineCode code,
            @NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.DECLINE;
        }
    }

    /** Another claim says the same. @param of that claim; of a duplicate, its root */
    record MarkDuplicate(@NotNull UUID of) implements Move {
        @Override
        public MoveName name() {
            return MoveName.MARK_DUPLICATE;
        }
    }

    /** The actor makes it theirs. */
    record TakeUp() implements Move {
        @Override
        public MoveName name() {
            return MoveName.TAKE_UP;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(actor.id());
        }
    }

    /** Its assignee lets go of it. */
    record HandBack(@NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.HAND_BACK;
        }
    }

    /** Hands the draft to the editors. */
    record Propose() implements Move {
        @Override
        public MoveName name() {
            return MoveName.PROPOSE;
        }
    }

    /** Gives it to a fact-checker. @param assignee who works on it from now on */
    record Assign(@NotNull UUID assignee) implements Move {
        @Override
        public MoveName name() {
            return MoveName.ASSIGN;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(assignee);
        }
    }

    /** Sets it aside. @param until when it goes on by itself; absent: when somebody says so */
    record Hold(
            @NotNull @Text(max = 1_000) String reason,
            @Nullable Instant until) implements Move {
        @Override
        public MoveName name() {
            return MoveName.HOLD;
        }
    }

    /** Goes on where it was held. */
    record Resume() implements Move {
        @Override
        public MoveName name() {
            return MoveName.RESUME;
        }
    }

    /** Opens the correction of a published verdict. @param reason for the newsroom @param note for the public */
    record Correct(
            @NotNull CorrectionKind kind,
            @NotNull @Text(max = 1_000) String reason,
            @NotNull @Text(max = 1_000) String note)
            implements Move {
        @Override
        public MoveName name() {
            return MoveName.CORRECT;
        }
    }

    /** Closes a correction; what is public stays. */
    record AbandonCorrection(@NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.ABANDON_CORRECTION;
        }
    }

    /** Takes a published verdict back; its page stays, and says so. @param reason for the newsroom @param note for the public */
    record Retract(
            @NotNull @Text(max = 1_000) String reason,
            @NotNull @Text(max = 1_000) String note) implements Move {
        @Override
        public MoveName name() {
            return MoveName.RETRACT;
        }
    }

    /** Brings a closed claim back. */
    record Reopen(@NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.REOPEN;
        }
    }

    /** Asks for a second rating, by somebody who does not know the first. @param rater who neither wrote nor read the draft */
    record RequestCrossCheck(@NotNull UUID rater) implements Move {
        @Override
        public MoveName name() {
            return MoveName.REQUEST_CROSS_CHECK;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(rater);
        }
    }

    /** The second rating. @param note why, for those who may read the draft */
    record CrossCheck(
            @NotNull @Text(max = 60) String rating,
            @Nullable @Text(max = 5_000) String note) implements Move {
        @Override
        public MoveName name() {
            return MoveName.CROSS_CHECK;
        }
    }

    /** Keeps a person with a conflict of interest away from the claim. @param reason read by editors */
    record Recuse(
            @NotNull UUID person,
            @NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.RECUSE;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(person);
        }
    }

    /** Lets them come back. @param reason read by editors */
    record LiftRecusal(
            @NotNull UUID person,
            @NotNull @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.LIFT_RECUSAL;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(person);
        }
    }

    /** Removes what an editor asked to have removed. @param redaction the request */
    record Redact(@NotNull UUID redaction) implements Move {
        @Override
        public MoveName name() {
            return MoveName.REDACT;
        }
    }

    /** An editor wants more. */
    record SendBack(@NotNull @Text(max = 5_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.SEND_BACK;
        }
    }

    /** An editor stands behind the draft. @param draft its ETag as it was read */
    record Approve(@NotNull @Text(max = 40) String draft) implements Move {
        @Override
        public MoveName name() {
            return MoveName.APPROVE;
        }
    }

    /**
     * Sets the time of publication, or another one.
     *
     * @param at with an offset, or without one as clocks show it in {@code zone}
     * @param zone in which the time is meant, such as {@code Europe/Kyiv}
     */
    record Schedule(
            @NotNull @DateTime String at,
            @Nullable @Text(max = 60) String zone) implements Move {
        @Override
        public MoveName name() {
            return MoveName.SCHEDULE;
        }

        @Override
        public Optional<UUID> person(Actor actor) {
            return Optional.of(actor.id());
        }
    }

    /** Takes the time of publication away. */
    record Unschedule(@Nullable @Text(max = 1_000) String reason) implements Move {
        @Override
        public MoveName name() {
            return MoveName.UNSCHEDULE;
        }
    }

    /** Its deadline has passed; the system says so. */
    record Escalate() implements Move {
        @Override
        public MoveName name() {
            return MoveName.ESCALATE;
        }
    }

    /** Freezes a version and makes it public. */
    record Publish() implements Move {
        @Override
        public MoveName name() {
            return MoveName.PUBLISH;
        }
    }
}
