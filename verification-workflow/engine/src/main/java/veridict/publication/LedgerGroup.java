package veridict.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.model.Evidence;
import veridict.model.Stance;

/** The sources of a verdict that bear on the claim in the same way, by where they come from in the end. */
public record LedgerGroup(Stance stance, List<Origin> origins) {

    /**
     * Items that count once.
     *
     * @param name absent where the origin is confidential or not known
     */
    public record Origin(@Nullable String name, List<Evidence> items) {}
}
