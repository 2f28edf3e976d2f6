package veridict.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.input.At;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.model.Contact;
import veridict.model.ContactOutcome;

/** A contact as it is handed in. */
public record NewContact(
        @NotNull @Text(max = 200) String party,
        @NotNull @Text(max = 200) String channel,
        @NotNull @Text(max = 5_000) String question,
        @NotNull @NotFuture Instant sentAt,
        @Nullable Instant replyBy,
        @Nullable @NotFuture Instant repliedAt,
        @Nullable @Text(max = 5_000) String reply,
        @Nullable ContactOutcome outcome,
        @Nullable @Text(max = 1_000) String reason)
        implements NewPart<Contact> {

    @AssertTrue(message = "needs the reason why asking was not possible")
    @JsonIgnore
    @At("reason")
    boolean isReasoned() {
        return outcome != ContactOutcome.NOT_POSSIBLE || reason != null;
    }

    @AssertTrue(message = "is before the question was sent")
    @JsonIgnore
    @At("repliedAt")
    boolean isAnswer() {
        return sentAt == null || repliedAt == null || !repliedAt.isBefore(sentAt);
    }

    @Override
    public PartKind<Contact> partKind() {
        return PartKind.CONTACTS;
    }
}
