package veridict.discussion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.QuoteInput;
import veridict.input.At;
import veridict.input.Text;

/**
 * The first comment of a thread.
 *
 * @param passage of the draft's explanation; the thread is about the claim when absent
 * @param suggestion what should stand there instead
 * @param mentions whom it is meant for
 */
public record NewComment(
        @NotNull @Text(max = NewComment.LONGEST) String text,
        @Nullable @Valid QuoteInput passage,
        @Nullable @Text(max = NewComment.LONGEST) String suggestion,
        @Nullable @Size(max = NewComment.MOST_MENTIONS) List<@NotNull UUID> mentions) {

    static final int LONGEST = 5_000;
    static final int MOST_MENTIONS = 20;

    @AssertTrue(message = "takes the place of a passage: give the passage too")
    @JsonIgnore
    @At("passage")
    boolean isSuggestionForPassage() {
        return suggestion == null || passage != null;
    }

    NewReply said() {
        return new NewReply(text, suggestion, mentions);
    }
}
