package veridict.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comments on a claim, or on a passage of its verdict's explanation.
 *
 * @param id that of its first comment
 * @param version rises with every comment and change of state; the ETag
 * @param passage of the explanation; who may not read the draft that it is in does not know of the thread
 * @param accepted the comment whose suggestion was taken over last
 */
public record CommentThread(
        UUID id,
        long version,
        UUID claimId,
        ThreadState state,
        @Nullable TextQuote passage,
        @Nullable UUID accepted,
        List<Comment> comments,
        Instant createdAt) {

    public CommentThread {
        comments = List.copyOf(comments);
    }
}
