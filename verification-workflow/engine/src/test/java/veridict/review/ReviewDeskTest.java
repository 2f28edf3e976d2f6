package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.Wording;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.ClaimantKind;
import veridict.model.HistoryEntry;
import veridict.model.Missing;
import veridict.model.PublicationState;
import veridict.model.Publicness;
import veridict.model.Says;
import veridict.model.Stance;
import veridict.model.Version;
import veridict.refusal.Refusal;
import veridict.verdict.DraftDesk;
import veridict.verdict.Versions;

@QuarkusTest
class ReviewDeskTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    PartDesk parts;

    @Inject
    ClaimQueries claims;

    @Inject
    Versions versions;

    @Inject
    CaseQueries cases;

    @Test
    void a_claim_travels_from_submission_to_publication() {
        Claim published = newsroom.published();

        assertEquals(ClaimState.PUBLISHED, published.state());
        assertEquals(PublicationState.PUBLIC, published.publication().state());
        assertTrue(published.publication().url().startsWith("https://news.example/public/verdicts/ninety-one-drones"));
        assertEquals(
                List.of("submit", "accept", "take-up", "edit", "edit", "edit", "edit", "propose", "approve", "publish"),
                claims.history(published.id(), newsroom.mara()).stream()
                        .map(HistoryEntry::entry)
                        .toList());
        assertTrue(claims.verification(published.id(), newsroom.ada()).holds());
    }

    @Test
    void a_hand_of_the_draft_neither_approves_nor_publishes_it() {
        Claim proposed = newsroom.proposedBy(newsroom.omar());
        refused(
                Refusal.SameHand.class,
                () -> newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.omar()));

        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        refused(Refusal.SameHand.class, () -> newsroom.move(approved, new Move.Publish(), newsroom.omar()));
    }

    @Test
    void an_approval_is_of_the_draft_that_was_read() {
        Claim proposed = newsroom.proposed();
        refused(Refusal.Stale.class, () -> newsroom.move(proposed, new Move.Approve("99"), newsroom.edith()));
        refused(Refusal.Invalid.class, () -> newsroom.move(proposed, new Move.Approve("something"), newsroom.edith()));
    }

    @Test
    void new_evidence_ends_an_approval() {
        Claim approved = newsroom.approved();
        parts.add(approved.id(), Newsroom.evidence("A witness", Stance.SUPPORTS), List.of(), newsroom.tom());

        Claim now = claims.claim(approved.id(), newsroom.edith());
        assertEquals(ClaimState.PROPOSED, now.state());
        refused(Refusal.WrongState.class, () -> newsroom.move(now, new Move.Publish(), newsroom.edith()));
        assertEquals(
                ClaimState.APPROVED,
                newsroom.move(now, new Move.Approve(newsroom.revision(now)), newsroom.edith())
                        .state());
    }

    @Test
    void what_was_published_does_not_change_with_its_evidence() {
        Claim published = newsroom.published();
        Version before = versions.published(slug(published)).orElseThrow();
        parts.parts(published.id(), PartKind.SEARCHES, newsroom.mara())
                .forEach(search -> parts.remove(
                        published.id(),
                        search.id(),
                        PartKind.SEARCHES,
                        claims.claim(published.id(), newsroom.mara()).version(),
                        newsroom.mara()));

        assertEquals(
                0,
                parts.parts(published.id(), PartKind.SEARCHES, newsroom.mara()).size());
        assertEquals(before, versions.published(slug(published)).orElseThrow());
        assertEquals(2, before.searches().size());
    }

    @Test
    void of_two_who_decide_on_the_same_version_the_second_is_told() {
        Claim claim = newsroom.submitted(newsroom.reader());
        newsroom.move(claim, new Move.Accept(List.of("war"), null), newsroom.mara());
        Refusal.Stale told =
                refused(Refusal.Stale.class, () -> newsroom.move(claim, Newsroom.decline(), newsroom.edith()));
        assertEquals(claim.version() + 1, told.now());
    }

    @Test
    void a_proposal_says_all_that_is_missing() {
        Claim claim = newsroom.inReview();
        Refusal.GateClosed closed =
                refused(Refusal.GateClosed.class, () -> newsroom.move(claim, new Move.Propose(), newsroom.mara()));
        assertEquals(
                List.of("verdict-complete", "verdict-complete", "verdict-complete", "evidence-present"),
                closed.missing().stream().map(Missing::gate).toList());
    }

    @Test
    void a_claim_sent_back_keeps_its_assignee_and_its_draft() {
        Claim back = newsroom.move(newsroom.proposed(), new Move.SendBack("Ask the operator too."), newsroom.edith());
        assertEquals(ClaimState.IN_REVIEW, back.state());
        assertEquals(newsroom.mara().id(), back.assignee().id());
        assertEquals("unproven", drafts.draft(back.id(), newsroom.tom()).rating());
    }

    @Test
    void a_claim_handed_back_is_anybodys_again() {
        Claim back = newsroom.move(newsroom.inReview(), new Move.HandBack("I know the claimant."), newsroom.mara());
        assertEquals(ClaimState.ACCEPTED, back.state());
        assertNull(back.assignee());
    }

    @Test
    void rewording_is_recorded_and_ends_with_publication() {
        Claim claim = newsroom.submitted(newsroom.reader());
        Wording now = Wording.of(claim);
        Wording better = new Wording(
                "Ninety drones were sent.",
                now.form(),
                now.medium(),
                "Ninety drones",
                "en",
                null,
                now.claimant(),
                now.claimedOn(),
                now.topics(),
                now.priority());
        Claim reworded = desk.reword(claim.id(), claim.version(), any -> better, newsroom.mara());

        assertEquals("Ninety drones were sent.", reworded.statement());
        HistoryEntry entry = claims.history(claim.id(), newsroom.mara()).getLast();
        assertTrue(entry.changes().stream()
                .anyMatch(change ->
                        change.field().equals("statement") && change.after().startsWith("Ninety drones")));
        assertEquals(
                reworded.version(),
                desk.reword(claim.id(), reworded.version(), any -> better, newsroom.mara())
                        .version());

        Claim published = newsroom.published();
        refused(
                Refusal.WrongState.class,
                () -> desk.reword(published.id(), published.version(), any -> better, newsroom.mara()));
    }

    @Test
    void a_claim_is_contested_while_somebody_stands_for_it_and_somebody_denies_it() {
        Claim claim = newsroom.submitted(newsroom.mara());
        parts.add(claim.id(), Newsroom.position("A president", Says.DENIES), List.of(), newsroom.mara());
        assertTrue(claims.claim(claim.id(), newsroom.mara()).contested());

        Claim nobodys = reworded(claim, null);
        assertFalse(nobodys.contested());
        assertTrue(reworded(claim, new ClaimantInput(null, "A foreign minister", null, null, null, null))
                .contested());
    }

    @Test
    void another_name_beside_the_id_of_a_claimant_is_refused() {
        Claim claim = newsroom.submitted(newsroom.mara());
        UUID id = claim.claimant().id();
        refused(
                Refusal.Invalid.class,
                () -> reworded(claim, new ClaimantInput(id, "Somebody else", null, null, null, null)));
        refused(
                Refusal.Invalid.class,
                () -> reworded(claim, new ClaimantInput(id, null, null, null, null, Publicness.PRIVATE)));
        assertEquals(
                id,
                reworded(claim, new ClaimantInput(id, "A foreign minister", ClaimantKind.PERSON, null, null, null))
                        .claimant()
                        .id());
    }

    @Test
    void what_a_gate_lacks_is_told_to_who_may_read_the_draft_alone() {
        Claim claim = newsroom.inReview();
        assertTrue(told(claim, newsroom.mara()).contains("Choose a rating."));
        assertTrue(told(claim, newsroom.edith()).contains("Choose a rating."));
        assertFalse(told(claim, newsroom.tom()).contains("rating"));
    }

    private String told(Claim claim, Actor reader) {
        return cases.moves(claim.id(), reader).toString();
    }

    private Claim reworded(Claim claim, ClaimantInput claimant) {
        Claim now = claims.claim(claim.id(), newsroom.mara());
        return desk.reword(
                claim.id(),
                now.version(),
                was -> new Wording(
                        was.statement(),
                        was.form(),
                        was.medium(),
                        was.summary(),
                        was.language(),
                        was.translation(),
                        claimant,
                        was.claimedOn(),
                        was.topics(),
                        was.priority()),
                newsroom.mara());
    }

    private static String slug(Claim claim) {
        String url = claim.publication().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
