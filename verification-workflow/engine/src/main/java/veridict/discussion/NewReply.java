package veridict.discussion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;

/**
 * A further comment of a thread.
 *
 * @param suggestion what should stand in the place of the thread's passage
 */
public record NewReply(
        @NotNull @Text(max = NewComment.LONGEST) String text,
        @Nullable @Text(max = NewComment.LONGEST) String suggestion,
        @Nullable @Size(max = NewComment.MOST_MENTIONS) List<@NotNull UUID> mentions) {}
