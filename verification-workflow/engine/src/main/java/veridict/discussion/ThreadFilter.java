package veridict.discussion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.ThreadState;

/**
 * Which threads of a claim are listed.
 *
 * @param mentioned only those in which this person is mentioned
 */
public record ThreadFilter(
        @Nullable ThreadState state, @Nullable UUID mentioned) {
    public static final ThreadFilter ALL = new ThreadFilter(null, null);
}
