package veridict.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.ComplaintState;

/**
 * Which complaints are listed.
 *
 * @param overdue only those that should have been decided by now
 */
public record ComplaintFilter(
        @Nullable ComplaintState state, @Nullable UUID claimId, boolean overdue) {
    public static final ComplaintFilter ALL = new ComplaintFilter(null, null, false);
}
