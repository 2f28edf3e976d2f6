package veridict.verdict;

import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Role;

/** Who may read a draft: editors; fact-checkers as its hand, as the claim's assignee, or once it was proposed. Nobody who rates it blindly. */
final class DraftRules {

    private DraftRules() {}

    static boolean mayRead(Actor reader, boolean blind, boolean worksOnIt, @Nullable DraftEntity draft) {
        boolean known = worksOnIt || (draft != null && draft.proposedAt != null);
        return !blind && (reader.is(Role.EDITOR) || (reader.is(Role.FACT_CHECKER) && known));
    }
}
