package veridict.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody looked, for what and when, and what that brought.
 *
 * @param number counts with the evidence of the claim
 * @param where the place searched, such as an archive or a register
 */
public record SearchRecord(
        UUID id,
        int number,
        String where,
        String query,
        LocalDate on,
        SearchResult result,
        @Nullable String note) {}
