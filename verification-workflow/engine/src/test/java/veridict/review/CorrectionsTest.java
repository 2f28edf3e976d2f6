package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.evidence.PartDesk;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.Draft;
import veridict.model.PublicationState;
import veridict.model.Stance;
import veridict.model.Version;
import veridict.model.VersionKind;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.DraftDesk;
import veridict.verdict.Versions;

/** What is public is corrected in the open or taken back, by two people, and what was published stays as it was. */
@QuarkusTest
class CorrectionsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DraftDesk drafts;

    @Inject
    Versions versions;

    @Inject
    ClaimQueries claims;

    @Inject
    ReviewDesk desk;

    @Inject
    PartDesk parts;

    @Inject
    EntityManager database;

    @Inject
    Json json;

    @Test
    void a_correction_begins_with_what_is_public_and_nobodys_hand() {
        Claim open = newsroom.move(newsroom.published(), correct(CorrectionKind.UPDATE), newsroom.edith());
        Draft begun = drafts.draft(open.id(), newsroom.mara());
        assertEquals(0, begun.revision());
        assertEquals("unproven", begun.rating());
        assertEquals(Newsroom.unproven().explanation(), begun.explanation());
        assertEquals(List.of(), begun.hands());
        assertEquals(PublicationState.PUBLIC, open.publication().state());
        assertEquals(1, open.publication().version());
    }

    @Test
    void a_correction_becomes_the_next_version_with_its_note_and_the_first_stays() {
        Claim corrected = published(newsroom.underCorrection(CorrectionKind.UPDATE));
        Version second = versions.version(corrected.id(), 2, newsroom.mara());
        assertEquals(VersionKind.UPDATE, second.kind());
        assertEquals("We had a word wrong.", second.note());
        assertEquals(
                VersionKind.FIRST,
                versions.version(corrected.id(), 1, newsroom.mara()).kind());
        assertNull(corrected.correction());
        Map<?, ?> told = lastEvent(corrected);
        assertEquals("verdict.corrected", told.get("type"));
        Map<?, ?> data = (Map<?, ?>) told.get("data");
        assertEquals("We had a word wrong.", data.get("note"));
        assertEquals(false, data.get("ratingChanged"));
    }

    @Test
    void a_changed_rating_is_a_revised_verdict_whatever_was_said() {
        Claim open = newsroom.underCorrection(CorrectionKind.CLARIFICATION);
        drafts.save(open.id(), 1, Newsroom.rated("missing-context", 1, 2), newsroom.mara());
        Claim corrected = published(open);
        assertEquals(
                VersionKind.REVISED_VERDICT,
                versions.version(corrected.id(), 2, newsroom.mara()).kind());
        assertEquals(true, ((Map<?, ?>) lastEvent(corrected).get("data")).get("ratingChanged"));
    }

    @Test
    void the_same_rating_is_no_revised_verdict_either() {
        Claim corrected = published(newsroom.underCorrection(CorrectionKind.REVISED_VERDICT));
        assertEquals(
                VersionKind.CORRECTION,
                versions.version(corrected.id(), 2, newsroom.mara()).kind());
    }

    @Test
    void a_slip_of_the_pen_takes_the_shorter_road_and_a_second_person() {
        Claim proposed =
                newsroom.move(newsroom.underCorrection(CorrectionKind.TYPO), new Move.Propose(), newsroom.mara());
        Claim published = newsroom.move(proposed, new Move.Publish(), newsroom.edith());
        assertEquals(ClaimState.PUBLISHED, published.state());
        assertEquals(
                VersionKind.TYPO,
                versions.version(published.id(), 2, newsroom.mara()).kind());
    }

    @Test
    void the_shorter_road_is_shut_to_a_hand_and_to_another_rating() {
        Claim open = newsroom.move(newsroom.published(), correct(CorrectionKind.TYPO), newsroom.edith());
        Claim given = newsroom.move(open, new Move.Assign(newsroom.omar().id()), newsroom.edith());
        drafts.save(given.id(), 0, Newsroom.unproven(), newsroom.omar());
        Claim proposed = newsroom.move(given, new Move.Propose(), newsroom.omar());
        refused(Refusal.SameHand.class, () -> newsroom.move(proposed, new Move.Publish(), newsroom.omar()));
        Claim back = newsroom.move(proposed, new Move.SendBack("Look again."), newsroom.edith());
        assertEquals(ClaimState.UNDER_CORRECTION, back.state());
        drafts.save(back.id(), 1, Newsroom.rated("missing-context", 1, 2), newsroom.omar());
        Claim again = newsroom.move(back, new Move.Propose(), newsroom.omar());
        refused(Refusal.WrongState.class, () -> newsroom.move(again, new Move.Publish(), newsroom.edith()));
    }

    @Test
    void no_refusal_tells_whether_the_rating_of_a_slip_of_the_pen_stays() {
        Claim same = newsroom.underCorrection(CorrectionKind.TYPO);
        Claim other = newsroom.underCorrection(CorrectionKind.TYPO);
        drafts.save(other.id(), 1, Newsroom.rated("missing-context", 1, 2), newsroom.mara());
        List<Refusal> told = Stream.of(same, other)
                .map(claim -> assertThrows(
                                Refused.class, () -> newsroom.move(claim, new Move.Publish(), newsroom.edith()))
                        .refusal())
                .toList();
        assertEquals(told.getFirst(), told.getLast());
    }

    @Test
    void a_correction_puts_the_words_of_the_claim_right_and_the_first_version_keeps_its_own() {
        Claim open = newsroom.underCorrection(CorrectionKind.TYPO);
        Claim reworded = desk.reword(open.id(), open.version(), RewordingTest::better, newsroom.mara());
        published(reworded);
        assertEquals(
                reworded.statement(),
                versions.version(open.id(), 2, newsroom.mara()).statement());
        assertEquals(
                open.statement(),
                versions.version(open.id(), 1, newsroom.mara()).statement());
    }

    @Test
    void an_abandoned_correction_leaves_what_is_public_and_the_next_begins_anew() {
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        drafts.save(open.id(), 1, Newsroom.rated("missing-context", 1), newsroom.mara());
        Claim back = newsroom.move(open, new Move.AbandonCorrection("It was right."), newsroom.edith());
        assertEquals(ClaimState.PUBLISHED, back.state());
        assertEquals(1, back.publication().version());
        Claim again = newsroom.move(back, correct(CorrectionKind.UPDATE), newsroom.edith());
        Draft begun = drafts.draft(again.id(), newsroom.mara());
        assertEquals(0, begun.revision());
        assertEquals("unproven", begun.rating());
        drafts.save(again.id(), 0, Newsroom.unproven(), newsroom.mara());
        assertEquals(
                2,
                published(claims.claim(again.id(), newsroom.mara()))
                        .publication()
                        .version());
    }

    @Test
    void a_retracted_verdict_says_so_and_rests() {
        Claim retracted = newsroom.retracted();
        assertEquals(ClaimState.RETRACTED, retracted.state());
        assertEquals(PublicationState.RETRACTED, retracted.publication().state());
        Map<?, ?> told = lastEvent(retracted);
        assertEquals("verdict.retracted", told.get("type"));
        assertEquals(Newsroom.retract().note(), ((Map<?, ?>) told.get("data")).get("note"));
        assertFalse(json.text(told).contains(Newsroom.retract().reason()));
        refused(
                Refusal.WrongState.class,
                () -> newsroom.move(retracted, correct(CorrectionKind.UPDATE), newsroom.edith()));
    }

    @Test
    void whoever_wrote_any_of_it_does_not_take_it_back() {
        Claim open = newsroom.move(newsroom.published(), correct(CorrectionKind.UPDATE), newsroom.edith());
        Claim given = newsroom.move(open, new Move.Assign(newsroom.omar().id()), newsroom.edith());
        drafts.save(given.id(), 0, Newsroom.unproven(), newsroom.omar());
        refused(
                Refusal.SameHand.class,
                () -> newsroom.move(claims.claim(given.id(), newsroom.omar()), Newsroom.retract(), newsroom.omar()));
    }

    @Test
    void an_approval_outlives_a_hold() {
        Claim held = newsroom.move(newsroom.approved(), hold(), newsroom.edith());
        Claim on = newsroom.move(held, new Move.Resume(), newsroom.edith());
        assertEquals(ClaimState.APPROVED, on.state());
        assertEquals(
                ClaimState.PUBLISHED,
                newsroom.move(on, new Move.Publish(), newsroom.edith()).state());
    }

    @Test
    void an_approval_ends_when_what_was_approved_changes_on_hold() {
        Claim held = newsroom.move(newsroom.approved(), hold(), newsroom.edith());
        parts.add(held.id(), Newsroom.evidence("A late one", Stance.CONTEXT), List.of(), newsroom.mara());
        Claim on = newsroom.move(claims.claim(held.id(), newsroom.edith()), new Move.Resume(), newsroom.edith());
        assertEquals(ClaimState.PROPOSED, on.state());
    }

    @Test
    void a_hold_ends_in_the_future() {
        Claim claim = newsroom.inReview();
        refused(
                Refusal.Invalid.class,
                () -> newsroom.move(
                        claim, new Move.Hold("Later.", Instant.parse("2020-01-01T00:00:00Z")), newsroom.mara()));
    }

    @Test
    void a_claim_is_given_to_fact_checkers_only() {
        Claim claim = newsroom.accepted();
        refused(
                Refusal.Invalid.class,
                () -> newsroom.move(claim, new Move.Assign(newsroom.ada().id()), newsroom.edith()));
        Claim given = newsroom.move(claim, new Move.Assign(newsroom.tom().id()), newsroom.edith());
        assertEquals(newsroom.tom().id(), given.assignee().id());
    }

    private static Move.Hold hold() {
        return new Move.Hold("The archive answers on Monday.", null);
    }

    private static Move.Correct correct(CorrectionKind kind) {
        return new Move.Correct(kind, "A reader wrote.", "We had a word wrong.");
    }

    private Claim published(Claim open) {
        Actor mara = newsroom.mara();
        Claim proposed = newsroom.move(open, new Move.Propose(), mara);
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        return newsroom.move(approved, new Move.Publish(), newsroom.edith());
    }

    private Map<String, Object> lastEvent(Claim claim) {
        return json.map((String) database.createNativeQuery(
                        "select thin from event where claim_id = :claim order by sequence desc limit 1", String.class)
                .setParameter("claim", claim.id())
                .getSingleResult());
    }

    private static void refused(Class<? extends Refusal> refusal, org.junit.jupiter.api.function.Executable move) {
        assertInstanceOf(refusal, assertThrows(Refused.class, move).refusal());
    }
}
