package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.NewComplaint;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Complaint;
import veridict.model.CorrectionKind;
import veridict.model.MoveName;
import veridict.model.Stance;
import veridict.refusal.Refusal;
import veridict.verdict.DraftDesk;

/** A conflict of interest keeps a person away from a claim, on every path. */
@QuarkusTest
class RecusalTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    CaseQueries cases;

    @Inject
    ClaimQueries claims;

    @Inject
    DraftDesk drafts;

    @Inject
    PartDesk parts;

    @Inject
    ComplaintDesk complaints;

    @Inject
    WaiverDesk waivers;

    @Inject
    DiscussionDesk discussion;

    @Test
    void an_assignees_claim_goes_back_to_be_taken_up_by_another() {
        Claim claim = recused(newsroom.written(newsroom.mara()), newsroom.mara(), newsroom.mara());
        assertEquals(ClaimState.ACCEPTED, claim.state());
        assertNull(claim.assignee());
        refused(Refusal.IsRecused.class, () -> newsroom.move(claim, new Move.TakeUp(), newsroom.mara()));
        refused(
                Refusal.Invalid.class,
                () -> newsroom.move(claim, new Move.Assign(newsroom.mara().id()), newsroom.edith()));
        assertEquals(
                ClaimState.IN_REVIEW,
                newsroom.move(claim, new Move.TakeUp(), newsroom.tom()).state());
    }

    @Test
    void it_bars_wording_parts_and_draft() {
        Claim claim = recused(newsroom.written(newsroom.mara()), newsroom.mara(), newsroom.edith());
        refused(
                Refusal.IsRecused.class,
                () -> desk.reword(claim.id(), claim.version(), UnaryOperator.identity(), newsroom.mara()));
        refused(
                Refusal.IsRecused.class,
                () -> parts.add(
                        claim.id(), Newsroom.evidence("a register", Stance.CONTEXT), List.of(), newsroom.mara()));
        refused(Refusal.WrongState.class, () -> drafts.save(claim.id(), 1, Newsroom.unproven(), newsroom.mara()));
    }

    @Test
    void what_a_recused_editor_approved_is_not_approved_any_more() {
        Claim claim = recused(newsroom.approved(), newsroom.edith(), newsroom.edith());
        assertEquals(ClaimState.PROPOSED, claim.state());
        refused(
                Refusal.IsRecused.class,
                () -> newsroom.move(claim, new Move.Approve(newsroom.revision(claim)), newsroom.edith()));
        Claim held = newsroom.move(newsroom.approved(), new Move.Hold("Wait.", null), newsroom.edith());
        Claim waiting = recused(held, newsroom.edith(), newsroom.edith());
        assertEquals(ClaimState.ON_HOLD, waiting.state());
        assertEquals(ClaimState.PROPOSED, waiting.hold().from());
    }

    @Test
    void an_editor_who_is_recused_neither_publishes_nor_corrects_nor_retracts() {
        Claim approved = recused(newsroom.approvedBy(newsroom.edith()), newsroom.omar(), newsroom.omar());
        assertEquals(ClaimState.APPROVED, approved.state());
        refused(Refusal.IsRecused.class, () -> newsroom.move(approved, new Move.Publish(), newsroom.omar()));
        Claim published = recused(newsroom.published(), newsroom.omar(), newsroom.edith());
        refused(
                Refusal.IsRecused.class,
                () -> newsroom.move(
                        published, new Move.Correct(CorrectionKind.UPDATE, "A reason.", "A note."), newsroom.omar()));
        refused(Refusal.IsRecused.class, () -> newsroom.move(published, Newsroom.retract(), newsroom.omar()));
    }

    @Test
    void a_publication_that_a_recused_editor_scheduled_is_off() {
        Claim scheduled =
                newsroom.move(newsroom.approved(), new Move.Schedule("2999-01-01T08:00:00Z", null), newsroom.omar());
        Claim stopped = recused(scheduled, newsroom.omar(), newsroom.omar());
        assertEquals(ClaimState.APPROVED, stopped.state());
        assertNull(stopped.schedule());
        assertEquals(newsroom.omar().id(), stopped.stoppedFor().id());
    }

    @Test
    void an_editor_who_is_recused_waives_nothing() {
        Claim claim = recused(newsroom.proposedUnasked(), newsroom.edith(), newsroom.edith());
        NewWaiver waiver = new NewWaiver("claimant-contacted", "Nobody knows where he is.");
        refused(Refusal.IsRecused.class, () -> waivers.grant(claim.id(), waiver, newsroom.edith()));
    }

    @Test
    void an_editor_who_is_recused_decides_no_complaint() {
        Claim published = recused(newsroom.published(), newsroom.omar(), newsroom.edith());
        Complaint complaint = complaints.receive(
                new NewComplaint(published.id(), null, "It was another bridge.", null), newsroom.mara());
        refused(Refusal.IsRecused.class, () -> complaints.take(complaint.id(), 1, newsroom.omar()));
    }

    @Test
    void who_is_recused_takes_no_complaint_in_and_says_nothing() {
        Claim published = recused(newsroom.published(), newsroom.tom(), newsroom.edith());
        NewComplaint complaint = new NewComplaint(published.id(), null, "It was another bridge.", null);
        refused(Refusal.IsRecused.class, () -> complaints.receive(complaint, newsroom.tom()));
        refused(
                Refusal.IsRecused.class,
                () -> discussion.open(published.id(), new NewComment("Leave it.", null, null, null), newsroom.tom()));
    }

    @Test
    void no_other_claim_is_a_way_to_what_one_is_recused_from() {
        Claim root = recused(newsroom.accepted(), newsroom.omar(), newsroom.edith());
        Claim twin = newsroom.accepted();
        refused(Refusal.IsRecused.class, () -> newsroom.move(twin, new Move.MarkDuplicate(root.id()), newsroom.omar()));
        Claim marked = newsroom.duplicate(twin, root);
        refused(Refusal.IsRecused.class, () -> newsroom.move(marked, new Move.Reopen("Another."), newsroom.omar()));
        Claim other = newsroom.accepted();
        refused(
                Refusal.IsRecused.class,
                () -> parts.add(
                        other.id(),
                        Newsroom.evidence("a register", Stance.CONTEXT),
                        List.of(root.id()),
                        newsroom.omar()));
        assertEquals(List.of(), parts.parts(other.id(), PartKind.EVIDENCE, newsroom.edith()));
    }

    @Test
    void a_correction_stays_open_without_its_author() {
        Claim open = recused(newsroom.underCorrection(CorrectionKind.UPDATE), newsroom.mara(), newsroom.mara());
        assertEquals(ClaimState.UNDER_CORRECTION, open.state());
        assertNull(open.assignee());
        Claim back = newsroom.move(open, new Move.AbandonCorrection("Later."), newsroom.edith());
        assertEquals(ClaimState.PUBLISHED, back.state());
    }

    @Test
    void a_rater_who_is_recused_is_asked_no_more() {
        Claim claim = recused(newsroom.inCrossCheck(), newsroom.tom(), newsroom.edith());
        assertEquals(ClaimState.IN_REVIEW, claim.state());
        assertNull(claim.rater());
    }

    @Test
    void fact_checkers_recuse_themselves_and_editors_others() {
        Claim claim = newsroom.accepted();
        refused(Refusal.NotYours.class, () -> recused(claim, newsroom.tom(), newsroom.mara()));
        Claim by = recused(claim, newsroom.tom(), newsroom.edith());
        Move lift = new Move.LiftRecusal(newsroom.tom().id(), "It was somebody else.");
        refused(Refusal.NotYours.class, () -> newsroom.move(by, lift, newsroom.tom()));
        Claim free = newsroom.move(by, lift, newsroom.edith());
        assertEquals(List.of(), free.recused());
        Claim themselves = recused(free, newsroom.tom(), newsroom.tom());
        assertEquals(List.of(), newsroom.move(themselves, lift, newsroom.tom()).recused());
    }

    @Test
    void two_who_are_kept_away_do_not_let_each_other_back() {
        Claim one = recused(newsroom.accepted(), newsroom.omar(), newsroom.edith());
        Claim both = recused(one, newsroom.edith(), newsroom.edith());
        refused(
                Refusal.IsRecused.class,
                () -> newsroom.move(both, new Move.LiftRecusal(newsroom.omar().id(), "He is fine."), newsroom.edith()));
        assertEquals(
                List.of(newsroom.omar().id()),
                newsroom.move(both, new Move.LiftRecusal(newsroom.edith().id(), "A mistake."), newsroom.edith())
                        .recused());
    }

    @Test
    void the_reason_is_read_by_editors_only() {
        Claim claim = newsroom.move(
                newsroom.accepted(), new Move.Recuse(newsroom.tom().id(), "He owns the mill."), newsroom.edith());
        assertTrue(reasons(claim, newsroom.edith()).anyMatch("He owns the mill."::equals));
        Stream.of(newsroom.mara(), newsroom.tom(), newsroom.ada())
                .forEach(reader -> assertFalse(reasons(claim, reader).anyMatch("He owns the mill."::equals)));
    }

    @Test
    void the_page_says_why_nothing_is_open() {
        Claim claim = recused(newsroom.accepted(), newsroom.tom(), newsroom.tom());
        cases.moves(claim.id(), newsroom.tom()).stream()
                .filter(offer -> offer.move() == MoveName.TAKE_UP)
                .forEach(offer ->
                        assertEquals("not-recused", offer.missing().getFirst().gate()));
    }

    private Claim recused(Claim claim, Actor person, Actor by) {
        return newsroom.move(claim, new Move.Recuse(person.id(), "A conflict."), by);
    }

    private Stream<String> reasons(Claim claim, Actor reader) {
        return claims.history(claim.id(), reader).stream().map(entry -> String.valueOf(entry.reason()));
    }
}
