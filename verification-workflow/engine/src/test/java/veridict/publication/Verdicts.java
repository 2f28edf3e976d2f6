package veridict.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import veridict.model.Appearance;
import veridict.model.ChecklistItem;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Contact;
import veridict.model.ContactOutcome;
import veridict.model.Evidence;
import veridict.model.Form;
import veridict.model.Position;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.SearchRecord;
import veridict.model.SearchResult;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Translation;
import veridict.model.Version;
import veridict.model.VersionChange;
import veridict.model.VersionKind;
import veridict.model.VersionRating;
import veridict.model.Visibility;

/** Frozen versions that stories are told with. */
final class Verdicts {

    static final VersionRating UNPROVEN = new VersionRating("unproven", "Unproven", null, null, null);
    static final VersionRating FALSE = new VersionRating("false", "False", 1, 5, 1);
    static final Claimant MINISTER = new Claimant(
            id(7),
            "Sergei Lavrov",
            ClaimantKind.PERSON,
            "foreign minister of Russia",
            "https://www.wikidata.org/wiki/Q58217",
            Publicness.PUBLIC);
    static final Claimant MINISTRY = new Claimant(
            id(8), "Ministry of Roads", ClaimantKind.ORGANISATION, null, "https://roads.example", Publicness.PUBLIC);
    static final Claimant NEIGHBOUR =
            new Claimant(null, "Jane Neighbour", ClaimantKind.PERSON, "teacher", null, Publicness.PRIVATE);
    private static final Instant PUBLISHED = Instant.parse("2026-01-03T10:20:30Z");

    private Verdicts() {}

    static Version drones() {
        return version(
                "en",
                UNPROVEN,
                "No evidence shows that drones were aimed at the residence, and none rules it out.",
                "The minister told **TASS** that 91 drones were sent [1].\n\nWe searched [3] and [4] and found nothing.",
                "Ukraine tried to strike Putin's residence in the Novgorod region on 29 December with 91 drones.",
                Form.PARAPHRASE,
                "Ukraine sent 91 drones against Putin's residence.",
                MINISTER);
    }

    static Version roads() {
        return version(
                "en",
                FALSE,
                "The ministry's own register counts 12 closed bridges, not 40.",
                "The register [1] counts twelve.",
                "Forty bridges are closed.",
                Form.QUOTE,
                "Forty bridges are closed.",
                MINISTRY);
    }

    static Version by(Claimant claimant) {
        Version v = roads();
        return version(
                v.language(),
                v.rating(),
                v.conclusion(),
                v.explanation(),
                v.statement(),
                v.form(),
                v.summary(),
                claimant);
    }

    static Edition first(Version version) {
        return new Edition(version, List.of(change(1, VersionKind.FIRST, null)), null);
    }

    static VersionChange change(int number, VersionKind kind, String note) {
        return new VersionChange(number, kind, note, PUBLISHED.plus(Duration.ofDays(number - 1)));
    }

    static Version version(
            String language,
            VersionRating rating,
            String conclusion,
            String explanation,
            String statement,
            Form form,
            String summary,
            Claimant claimant) {
        return new Version(
                id(1),
                1,
                "ninety-one-drones-0123456789ab",
                VersionKind.FIRST,
                null,
                rating,
                conclusion,
                explanation,
                language,
                "Mara Checker",
                PUBLISHED,
                statement,
                form,
                summary,
                "en",
                new Translation("uk", "Сорок мостів закрито."),
                claimant,
                "TASS",
                LocalDate.of(2025, 12, 29),
                List.of("war"),
                List.of(
                        seen(2, "https://relay.example/b", "Relay", LocalDate.of(2025, 12, 30)),
                        seen(3, "https://tass.example/a", "TASS", LocalDate.of(2025, 12, 29))),
                List.of(
                        position(4, "Sergei Lavrov", Says.ASSERTS, Form.PARAPHRASE, "Ninety-one drones were sent."),
                        position(5, "Volodymyr Zelenskyy", Says.DENIES, Form.QUOTE, "a complete fabrication")),
                List.of(
                        evidence(1, "TASS report", "TASS", Stance.SUPPORTS, Visibility.PUBLIC),
                        evidence(2, "Relay of the report", "TASS", Stance.SUPPORTS, Visibility.PUBLIC),
                        evidence(5, "Air alert log", "Air force", Stance.UNDERMINES, Visibility.PUBLIC),
                        evidence(6, null, null, Stance.CONTEXT, Visibility.CONFIDENTIAL)),
                List.of(search(3, "Satellite archive"), search(4, "Local channels")),
                List.of(new Contact(
                        id(9),
                        "The governor's office",
                        null,
                        null,
                        PUBLISHED,
                        null,
                        null,
                        null,
                        ContactOutcome.NO_REPLY,
                        null)),
                List.of(ChecklistItem.met(
                        "two-independent-sources",
                        "The rating stands on 2 sources that are independent of each other.")));
    }

    private static Appearance seen(int id, String url, String outlet, LocalDate date) {
        return new Appearance(id(id), url, outlet, "TASS", date, "en", null);
    }

    private static Position position(int id, String speaker, Says says, Form form, String text) {
        return new Position(id(id), speaker, null, says, "statement", form, text, LocalDate.of(2025, 12, 29), null);
    }

    private static Evidence evidence(int number, String title, String origin, Stance stance, Visibility visibility) {
        boolean open = visibility == Visibility.PUBLIC;
        return new Evidence(
                id(20 + number),
                number,
                open ? "https://source.example/" + number : null,
                title,
                open ? "Example Press" : null,
                null,
                null,
                stance,
                SourceKind.PRIMARY,
                origin,
                null,
                visibility,
                open ? null : "A person who was near the residence",
                open ? PUBLISHED : null,
                null,
                null);
    }

    private static SearchRecord search(int number, String where) {
        return new SearchRecord(
                id(30 + number),
                number,
                where,
                "drones Novgorod",
                LocalDate.of(2026, 1, 2),
                SearchResult.NOTHING_FOUND,
                null);
    }

    private static UUID id(int n) {
        return new UUID(0x019b_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }
}
