package veridict.gate;

import jakarta.inject.Singleton;
import java.util.List;
import veridict.model.Missing;

/** The verdict stands on something: it cites evidence, or a search. */
@Singleton
class EvidencePresent implements Gate {

    @Override
    public String name() {
        return "evidence-present";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        return !file.isUnchanged()
                        && file.citedEvidence().isEmpty()
                        && file.citedSearches().isEmpty()
                ? List.of(missing("Cite at least one source, or a search that was made."))
                : List.of();
    }

    @Override
    public String met(CaseFile file) {
        return "Sources cited: " + file.citedEvidence().size() + "; searches cited: "
                + file.citedSearches().size() + ".";
    }
}
