package veridict.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.model.DeclineCode;
import veridict.model.MoveName;
import veridict.model.Priority;

/** A move of a claim that exists, with the data it carries. (To submit is to hand in a {@link veridict.claim.NewClaim}.) */
public sealed interface Move {

    MoveName name();

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

    /** The actor makes it theirs. */
    record TakeUp() implements Move {
        @Override
        public MoveName name() {
            return MoveName.TAKE_UP;
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

    /** Freezes a version and makes it public. */
    record Publish() implements Move {
        @Override
        public MoveName name() {
            return MoveName.PUBLISH;
        }
    }
}
