package veridict.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.ClaimState;

/**
 * What goes into the record of a claim.
 *
 * @param role the role in which the actor acted
 * @param name the move, or {@code edit}, {@code comment}, {@code complaint}
 * @param previousHash of the entry before; absent for the first
 */
public record Entry(
        UUID claimId,
        long sequence,
        Instant at,
        Actor actor,
        @Nullable String role,
        String name,
        @Nullable ClaimState from,
        ClaimState to,
        List<Said> texts,
        @Nullable String previousHash) {

    /** The names of entries that are no move. */
    public static final String EDIT = "edit";

    public static final String COMMENT = "comment";
    public static final String COMPLAINT = "complaint";
}
