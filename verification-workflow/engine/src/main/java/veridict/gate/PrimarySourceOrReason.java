package veridict.gate;

import jakarta.inject.Singleton;
import java.util.List;
import veridict.model.Missing;
import veridict.model.SearchResult;
import veridict.model.SourceKind;

/**
 * The verdict cites a primary source, or shows why it has none: a search that found nothing. Any other reason is an editor's to give, as a
 * waiver (IFCN: primary sources where they are to be had, and an explanation where not).
 */
@Singleton
class PrimarySourceOrReason implements Gate {

    @Override
    public String name() {
        return "primary-source-or-reason";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        return citesPrimary(file)
                        || file.citedSearches().stream().anyMatch(s -> s.result() == SearchResult.NOTHING_FOUND)
                ? List.of()
                : List.of(missing("Cite a primary source, or the search that found none."));
    }

    @Override
    public String met(CaseFile file) {
        return citesPrimary(file)
                ? "The verdict cites a primary source."
                : "A primary source was looked for; the search that found none is cited.";
    }

    private static boolean citesPrimary(CaseFile file) {
        return file.citedEvidence().stream().anyMatch(item -> item.kind() == SourceKind.PRIMARY);
    }
}
