package veridict.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a claim was seen.
 *
 * @param via the outlet it came through */
public record Appearance(
        UUID id,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String via,
        @Nullable LocalDate date,
        @Nullable String language,
        @Nullable TextQuote quote) {}
