package veridict.claim;

import java.util.List;
import java.util.Optional;
import veridict.model.EventType;
import veridict.model.MoveName;
import veridict.model.Version;
import veridict.model.VersionRating;
import veridict.record.Entry;
import veridict.record.Said;

/**
 * What happened to a claim, for its record.
 *
 * @param name the move, or {@code edit}, {@code comment}, {@code complaint}
 * @param event what the world is told
 * @param texts reasons, and fields before and after
 * @param parts what an edit touched, such as {@code evidence}
 * @param published the version that a publication made
 * @param previousRating of the version before it
 * @param note what the public is told
 */
public record ClaimChange(
        String name,
        EventType event,
        List<Said> texts,
        List<String> parts,
        Optional<Version> published,
        Optional<VersionRating> previousRating,
        Optional<String> note) {

    /** The part that an edit of statement, translations, claimant and their kin touches. */
    public static final String WORDING = "wording";

    /** The part that a redaction of what is public touches. */
    public static final String VERSIONS = "versions";

    public static ClaimChange move(MoveName move, List<Said> texts) {
        return new ClaimChange(
                move.wire(), move.event(), texts, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ClaimChange edit(List<String> parts, List<Said> texts) {
        return new ClaimChange(
                Entry.EDIT, EventType.CLAIM_EDITED, texts, parts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ClaimChange comment(List<Said> texts) {
        return beside(Entry.COMMENT, EventType.CLAIM_COMMENTED, texts);
    }

    /** @param event of its receipt or of its end */
    public static ClaimChange complaint(EventType event, List<Said> texts) {
        return beside(Entry.COMPLAINT, event, texts);
    }

    private static ClaimChange beside(String name, EventType event, List<Said> texts) {
        return new ClaimChange(name, event, texts, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An edit that tells of a published claim that it was seen or asked for again. */
    public static ClaimChange reappearance(List<String> parts, List<Said> texts) {
        return new ClaimChange(
                Entry.EDIT,
                EventType.CLAIM_REAPPEARED,
                texts,
                parts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param parts what of it may be told to whoever is told at all */
    public static ClaimChange redaction(List<String> parts, List<Said> texts) {
        return new ClaimChange(
                MoveName.REDACT.wire(),
                EventType.CLAIM_REDACTED,
                texts,
                parts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static ClaimChange publication(Version version, Optional<VersionRating> previousRating) {
        EventType event = previousRating.isPresent() ? EventType.VERDICT_CORRECTED : EventType.VERDICT_PUBLISHED;
        return new ClaimChange(
                MoveName.PUBLISH.wire(),
                event,
                List.of(),
                List.of(),
                Optional.of(version),
                previousRating,
                Optional.ofNullable(version.note()));
    }

    public static ClaimChange retraction(Version version, String note, List<Said> texts) {
        return new ClaimChange(
                MoveName.RETRACT.wire(),
                EventType.VERDICT_RETRACTED,
                texts,
                List.of(),
                Optional.of(version),
                Optional.empty(),
                Optional.of(note));
    }
}
