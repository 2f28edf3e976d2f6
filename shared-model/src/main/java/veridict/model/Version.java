package veridict.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published verdict, frozen with everything its page shows. It never changes.
 *
 * @param note what the public is told about a later version
 * @param claimant absent when unknown; a private claimant carries no name
 * @param evidence what is cited, confidential items by their public description only
 */
public record Version(
        UUID claimId,
        int number,
        String slug,
        VersionKind kind,
        @Nullable String note,
        VersionRating rating,
        String conclusion,
        String explanation,
        String language,
        @Nullable String byline,
        Instant publishedAt,
        String statement,
        Form form,
        String summary,
        String claimLanguage,
        @Nullable Translation translation,
        @Nullable Claimant claimant,
        @Nullable String medium,
        @Nullable LocalDate claimedOn,
        List<String> topics,
        List<Appearance> appearances,
        List<Position> positions,
        List<Evidence> evidence,
        List<SearchRecord> searches,
        List<Contact> contacts,
        List<ChecklistItem> checklist) {}
