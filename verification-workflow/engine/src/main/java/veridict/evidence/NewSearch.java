package veridict.evidence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.model.SearchRecord;
import veridict.model.SearchResult;

/** A search record as it is handed in. */
public record NewSearch(
        @NotNull @Text(max = 500) String where,
        @NotNull @Text(max = 1_000) String query,
        @NotNull @NotFuture LocalDate on,
        @NotNull SearchResult result,
        @Nullable @Text(max = 2_000) String note)
        implements NewPart<SearchRecord> {

    @Override
    public PartKind<SearchRecord> partKind() {
        return PartKind.SEARCHES;
    }
}
