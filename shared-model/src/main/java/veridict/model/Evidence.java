package veridict.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of the ledger.
 *
 * @param number counts evidence and searches of a claim together, is cited as {@code [number]} and never used again
 * @param origin where it comes from in the end; items of one origin count once
 * @param interests what the source declared, or is known, to gain
 * @param publicDescription what readers without access are told of a confidential item
 */
public record Evidence(
        UUID id,
        int number,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String quote,
        @Nullable String locator,
        @Nullable Stance stance,
        @Nullable SourceKind kind,
        @Nullable String origin,
        @Nullable String interests,
        Visibility visibility,
        @Nullable String publicDescription,
        @Nullable Instant retrievedAt,
        @Nullable String archivedUrl,
        @Nullable String sha256) {}
