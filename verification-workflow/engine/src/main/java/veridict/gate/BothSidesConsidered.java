package veridict.gate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import veridict.model.Missing;
import veridict.model.Stance;

/**
 * What speaks for the claim and what speaks against it is on record, cited or not; where nothing was found for a side, the search that was
 * made (IFCN: significant evidence for and against).
 */
@Singleton
class BothSidesConsidered implements Gate {

    @Override
    public String name() {
        return "both-sides-considered";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        if (!file.searches().isEmpty()) {
            return List.of();
        }
        return Stream.of(Stance.SUPPORTS, Stance.UNDERMINES)
                .filter(side -> file.evidence().stream().noneMatch(item -> item.stance() == side))
                .map(side -> missing("Add a source that " + side.name().toLowerCase(java.util.Locale.ROOT)
                        + " the claim, or the search that was made for one."))
                .toList();
    }

    @Override
    public String met(CaseFile file) {
        return "What speaks for the claim and what speaks against it was looked for.";
    }
}
