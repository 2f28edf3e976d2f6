package veridict.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.evidence.NewAppearance;
import veridict.evidence.NewContact;
import veridict.evidence.NewEvidence;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Claim;
import veridict.model.ClaimantKind;
import veridict.model.ContactOutcome;
import veridict.model.Missing;
import veridict.model.Says;
import veridict.model.SearchRecord;
import veridict.model.SourceKind;
import veridict.model.Stance;
import veridict.model.Visibility;
import veridict.people.Claimants;
import veridict.people.NewClaimant;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

@QuarkusTest
class GatesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Claimants claimants;

    @Inject
    Gates gates;

    @Inject
    CaseFiles files;

    @Inject
    PartDesk parts;

    @Inject
    DraftDesk drafts;

    @Inject
    ClaimQueries claims;

    @Test
    void five_outlets_that_quote_one_agency_are_one_source() {
        Claim claim = newsroom.inReview();
        for (String outlet : List.of("one", "two", "three", "four", "five")) {
            parts.add(claim.id(), evidence("The Agency", outlet, Stance.UNDERMINES), List.of(), newsroom.mara());
        }
        rate(claim, "false", 1, 2, 3, 4, 5);
        assertEquals(1, missing(claim, "two-independent-sources").size());
        parts.add(claim.id(), evidence("Satellite operator", "six", Stance.UNDERMINES), List.of(), newsroom.mara());
        rate(claim, "false", 1, 6);
        assertEquals(List.of(), missing(claim, "two-independent-sources"));
    }

    @Test
    void neither_claimant_nor_speaker_is_a_source() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.position("The President", Says.DENIES), List.of(), newsroom.mara());
        parts.add(claim.id(), evidence("a  FOREIGN minister", "one", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), evidence("the president", "two", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), evidence("Satellite operator", "three", Stance.UNDERMINES), List.of(), newsroom.mara());
        rate(claim, "false", 1, 2, 3);
        assertTrue(
                missing(claim, "two-independent-sources").getFirst().message().contains("1 of 2"));
    }

    @Test
    void only_evidence_that_bears_the_rating_counts() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), evidence("One", "one", Stance.SUPPORTS), List.of(), newsroom.mara());
        parts.add(claim.id(), evidence("Two", "two", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), evidence("Three", "three", Stance.CONTEXT), List.of(), newsroom.mara());
        rate(claim, "false", 1, 2, 3);
        assertEquals(1, missing(claim, "two-independent-sources").size());
        rate(claim, "true", 1, 2, 3);
        assertEquals(1, missing(claim, "two-independent-sources").size());
        rate(claim, "mixed", 1, 2, 3);
        assertEquals(List.of(), missing(claim, "two-independent-sources"));
    }

    @Test
    void a_search_that_found_nothing_counts_off_the_scale_only() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.search("Archive"), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.search("Register"), List.of(), newsroom.mara());
        rate(claim, "unproven", 1, 2);
        assertEquals(List.of(), missing(claim, "two-independent-sources"));
        rate(claim, "false", 1, 2);
        assertEquals(1, missing(claim, "two-independent-sources").size());
    }

    @Test
    void what_is_not_cited_does_not_count() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.evidence("One", Stance.UNDERMINES), List.of(), newsroom.mara());
        rate(claim, "false");
        assertEquals(1, missing(claim, "evidence-present").size());
    }

    @Test
    void the_text_names_only_what_the_verdict_cites_and_may_show() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.evidence("One", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(
                claim.id(),
                new NewEvidence(
                        null,
                        "A note",
                        null,
                        null,
                        null,
                        Stance.CONTEXT,
                        SourceKind.PRIMARY,
                        "Two",
                        null,
                        Visibility.DESK,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                newsroom.mara());
        save(
                claim,
                new DraftText(
                        "false",
                        "No.",
                        "See [1], [2], [7] and [a link](https://example.org).",
                        "en",
                        null,
                        List.of(1, 2)));
        List<String> said = missing(claim, "verdict-complete").stream()
                .map(Missing::message)
                .toList();
        assertEquals(2, said.size(), said.toString());
        assertTrue(said.getFirst().contains("[7]"), said.toString());
        assertTrue(said.getLast().contains("[2] is for the desk only"), said.toString());
    }

    @Test
    void a_source_that_was_taken_away_is_missed_where_the_text_names_it() {
        Claim claim = newsroom.written(newsroom.mara());
        assertEquals(List.of(), missing(claim, "verdict-complete"));
        SearchRecord second =
                parts.parts(claim.id(), PartKind.SEARCHES, newsroom.mara()).getLast();
        parts.remove(claim.id(), second.id(), PartKind.SEARCHES, claim.version(), newsroom.mara());

        List<Missing> missing = missing(claim, "verdict-complete");
        assertEquals(1, missing.size(), missing.toString());
        assertTrue(missing.getFirst().message().contains("[2], and there is no such source"), missing.toString());
    }

    @Test
    void a_speaker_is_a_party_under_every_name() {
        claimants.add(
                new NewClaimant("Volodymyr Zelenskyy", null, List.of("Zelensky"), null, null, null), newsroom.mara());
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.position("Volodymyr Zelenskyy", Says.DENIES), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.evidence("Zelensky", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.evidence("A satellite operator", Stance.UNDERMINES), List.of(), newsroom.mara());
        rate(claim, "false", 1, 2);
        assertEquals(1, missing(claim, "two-independent-sources").size());
    }

    @Test
    void confidential_evidence_is_a_source() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.evidence("One", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), confidential("An official we do not name"), List.of(), newsroom.mara());
        rate(claim, "false", 1, 2);
        assertEquals(List.of(), missing(claim, "two-independent-sources"));
    }

    @Test
    void both_sides_are_considered_by_sources_of_both() {
        Claim claim = newsroom.inReview();
        assertEquals(2, missing(claim, "both-sides-considered").size());
        parts.add(claim.id(), Newsroom.evidence("One", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.evidence("Two", Stance.CONTEXT), List.of(), newsroom.mara());
        List<Missing> missing = missing(claim, "both-sides-considered");
        assertEquals(1, missing.size());
        assertTrue(missing.getFirst().message().contains("supports the claim"), missing.toString());
        parts.add(claim.id(), Newsroom.evidence("Three", Stance.SUPPORTS), List.of(), newsroom.mara());
        assertEquals(List.of(), missing(claim, "both-sides-considered"));
    }

    @Test
    void both_sides_are_considered_by_a_search_for_the_side_that_has_none() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.evidence("One", Stance.UNDERMINES), List.of(), newsroom.mara());
        assertEquals(1, missing(claim, "both-sides-considered").size());
        parts.add(claim.id(), Newsroom.search("Archive"), List.of(), newsroom.mara());
        assertEquals(List.of(), missing(claim, "both-sides-considered"));
    }

    @Test
    void a_primary_source_is_cited_or_the_search_that_found_none() {
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), evidence("The Agency", "one", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.evidence("Two", Stance.UNDERMINES), List.of(), newsroom.mara());
        parts.add(claim.id(), Newsroom.search("Archive"), List.of(), newsroom.mara());
        rate(claim, "false", 1);
        assertEquals(1, missing(claim, "primary-source-or-reason").size());
        rate(claim, "false", 1, 2);
        assertEquals(List.of(), missing(claim, "primary-source-or-reason"));
        rate(claim, "false", 1, 3);
        assertEquals(List.of(), missing(claim, "primary-source-or-reason"));
    }

    @Test
    void who_made_the_claim_was_asked_with_an_outcome() {
        Claim claim = newsroom.inReview();
        assertTrue(missing(claim, "claimant-contacted").getFirst().message().contains("Ask A foreign minister"));
        parts.add(claim.id(), Newsroom.asked("Somebody else"), List.of(), newsroom.mara());
        parts.add(claim.id(), asked("A foreign minister", null), List.of(), newsroom.mara());
        assertEquals(1, missing(claim, "claimant-contacted").size());
        parts.add(claim.id(), asked("a  FOREIGN minister", ContactOutcome.DECLINED), List.of(), newsroom.mara());
        assertEquals(List.of(), missing(claim, "claimant-contacted"));
    }

    @Test
    void who_made_the_claim_is_asked_under_any_name() {
        claimants.add(
                new NewClaimant("A foreign minister", null, List.of("The ministry"), null, null, null),
                newsroom.mara());
        Claim claim = newsroom.inReview();
        parts.add(claim.id(), Newsroom.asked("Press office of the ministry"), List.of(), newsroom.mara());
        assertEquals(List.of(), missing(claim, "claimant-contacted"));
    }

    @Test
    void nobody_is_asked_where_nobody_knows_who_made_the_claim() {
        Claim unknown = newsroom.by(null);
        assertEquals(List.of(), missing(unknown, "claimant-contacted"));
        Claim rumour = newsroom.by(new ClaimantInput(null, "The village", ClaimantKind.UNKNOWN, null, null, null));
        assertEquals(List.of(), missing(rumour, "claimant-contacted"));
    }

    @Test
    void search_engines_are_told_when_the_claim_was_made_or_seen() {
        Claim claim = newsroom.by(null);
        rate(claim, "unproven");
        List<Missing> missing = missing(claim, "claim-review-valid");
        assertEquals(1, missing.size(), missing.toString());
        assertTrue(missing.getFirst().message().contains("Say when the claim was made"), missing.toString());
        parts.add(
                claim.id(),
                new NewAppearance("https://seen.example/1", "One", null, LocalDate.of(2026, 1, 1), null, null),
                List.of(),
                newsroom.mara());
        assertEquals(List.of(), missing(claim, "claim-review-valid"));
        Claim whole = newsroom.inReview();
        assertEquals(1, missing(whole, "claim-review-valid").size());
        rate(whole, "unproven");
        assertEquals(List.of(), missing(whole, "claim-review-valid"));
    }

    private static NewContact asked(String party, @Nullable ContactOutcome outcome) {
        return new NewContact(
                party,
                "press office",
                "How do you know?",
                Instant.parse("2026-01-02T08:00:00Z"),
                null,
                null,
                null,
                outcome,
                null);
    }

    private static NewEvidence confidential(String origin) {
        return new NewEvidence(
                null,
                "A conversation",
                null,
                null,
                null,
                Stance.UNDERMINES,
                SourceKind.PRIMARY,
                origin,
                null,
                Visibility.CONFIDENTIAL,
                "An official with knowledge of the matter",
                null,
                null,
                null);
    }

    private List<Missing> missing(Claim claim, String gate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> gates.missing(List.of(gate), files.open(claims.claim(claim.id(), newsroom.mara()))));
    }

    private void rate(Claim claim, String rating, Integer... citations) {
        save(claim, Newsroom.rated(rating, citations));
    }

    private void save(Claim claim, DraftText text) {
        drafts.save(claim.id(), drafts.draft(claim.id(), newsroom.mara()).revision(), text, newsroom.mara());
    }

    private static NewEvidence evidence(String origin, String outlet, Stance stance) {
        return new NewEvidence(
                "https://" + outlet + ".example/",
                outlet,
                outlet,
                null,
                null,
                stance,
                SourceKind.SECONDARY,
                origin,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
