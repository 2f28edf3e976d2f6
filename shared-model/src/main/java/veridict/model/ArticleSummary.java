package veridict.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article in a list: without its text.
 *
 * @param claims how many claims were made of it */
public record ArticleSummary(
        UUID id,
        String title,
        @Nullable String outlet,
        @Nullable LocalDate publishedOn,
        String language,
        long claims,
        Instant createdAt) {}
