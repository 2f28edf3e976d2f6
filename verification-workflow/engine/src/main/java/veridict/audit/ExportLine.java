package veridict.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A line of an export: a claim's head, an entry of that claim, or, as the last one, what the export holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(
        @Nullable Head head,
        @Nullable StoredEntry entry,
        @Nullable Closing end) {

    /**
     * What shows that nothing was taken from an export, or put into it.
     *
     * @param signature over the heads of all its claims
     */
    record Closing(long claims, long entries, String signature) {}
}
