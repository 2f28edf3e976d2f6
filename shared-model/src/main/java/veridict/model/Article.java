package veridict.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source document; its text never changes.
 *
 * @param language BCP 47
 * @param sha256 of the text after NFC normalisation, in hex: the same text is the same article
 * @param contributors who else is named as having contributed, such as an agency
 * @param supersedes the article of which this is a newer version
 */
public record Article(
        UUID id,
        String title,
        @Nullable String outlet,
        @Nullable String byline,
        @Nullable LocalDate publishedOn,
        @Nullable String url,
        String language,
        String text,
        String sha256,
        List<String> contributors,
        @Nullable UUID supersedes,
        Instant createdAt) {}
