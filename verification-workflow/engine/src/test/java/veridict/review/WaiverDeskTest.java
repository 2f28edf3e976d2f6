package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.evidence.Filed;
import veridict.model.Actor;
import veridict.model.ChecklistItem;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.HistoryEntry;
import veridict.model.MoveName;
import veridict.model.MoveOffer;
import veridict.model.Waiver;
import veridict.refusal.Refusal;
import veridict.verdict.DraftDesk;
import veridict.verdict.Versions;

/** An editor who wrote nothing of it opens a gate, and says in public why. */
@QuarkusTest
class WaiverDeskTest {

    private static final String GATE = "claimant-contacted";
    private static final String WHY = "The ministry has not answered anybody since the war began.";

    @Inject
    Newsroom newsroom;

    @Inject
    WaiverDesk waivers;

    @Inject
    DraftDesk drafts;

    @Inject
    CaseQueries cases;

    @Inject
    ClaimQueries claims;

    @Inject
    Versions versions;

    @Test
    void a_waiver_opens_its_gate_and_stands_in_the_published_checklist() {
        Claim proposed = newsroom.proposedUnasked();
        refused(Refusal.GateClosed.class, () -> approve(proposed));
        Filed<Waiver> granted = waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), newsroom.edith());
        assertEquals(proposed.version() + 1, granted.version());
        assertTrue(offer(proposed, MoveName.APPROVE).open());

        Claim approved = approve(newsroom.now(proposed, newsroom.edith()));
        Claim published = newsroom.move(approved, new Move.Publish(), newsroom.edith());
        ChecklistItem item = item(published);
        assertTrue(item.waived());
        assertEquals(WHY, item.message());
    }

    @Test
    void a_waiver_is_no_longer_needed_where_the_gate_is_open() {
        Claim proposed = newsroom.proposed();
        waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), newsroom.edith());
        Claim published =
                newsroom.move(approve(newsroom.now(proposed, newsroom.edith())), new Move.Publish(), newsroom.edith());
        assertFalse(item(published).waived());
    }

    @Test
    void an_editor_grants_and_nobody_else() {
        Claim proposed = newsroom.proposedUnasked();
        for (Actor other :
                List.of(newsroom.mara(), newsroom.tom(), newsroom.ada(), newsroom.reader(), newsroom.bot())) {
            refused(Refusal.RoleMayNot.class, () -> waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), other));
        }
        Claim written = newsroom.proposedBy(newsroom.omar());
        refused(Refusal.NotYours.class, () -> waivers.grant(written.id(), new NewWaiver(GATE, WHY), newsroom.omar()));
    }

    @Test
    void only_what_the_flow_calls_waivable_is_waived_and_once() {
        Claim proposed = newsroom.proposedUnasked();
        for (String gate : List.of("verdict-complete", "four-eyes", "not-recused", "no-gate")) {
            refused(
                    Refusal.Invalid.class,
                    () -> waivers.grant(proposed.id(), new NewWaiver(gate, WHY), newsroom.edith()));
        }
        refused(Refusal.Invalid.class, () -> waivers.grant(proposed.id(), new NewWaiver(GATE, "  "), newsroom.edith()));
        waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), newsroom.edith());
        refused(Refusal.Exists.class, () -> waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), newsroom.omar()));
    }

    @Test
    void it_is_of_a_draft_that_is_worked_on() {
        refused(
                Refusal.Unknown.class,
                () -> waivers.grant(newsroom.inReview().id(), new NewWaiver(GATE, WHY), newsroom.edith()));
        for (ClaimState state : List.of(ClaimState.SUBMITTED, ClaimState.ACCEPTED, ClaimState.PUBLISHED)) {
            refused(
                    Refusal.WrongState.class,
                    () -> waivers.grant(newsroom.in(state).id(), new NewWaiver(GATE, WHY), newsroom.edith()));
        }
    }

    @Test
    void granting_and_taking_back_end_an_approval_and_stand_in_the_history() {
        Claim approved = newsroom.approved();
        Filed<Waiver> granted = waivers.grant(approved.id(), new NewWaiver(GATE, WHY), newsroom.omar());
        Claim proposed = newsroom.now(approved, newsroom.edith());
        assertEquals(ClaimState.PROPOSED, proposed.state());
        refused(
                Refusal.Stale.class,
                () -> waivers.takeBack(approved.id(), granted.part().id(), approved.version(), newsroom.edith()));
        Claim again = approve(proposed);
        waivers.takeBack(approved.id(), granted.part().id(), again.version(), newsroom.edith());
        assertEquals(
                ClaimState.PROPOSED, newsroom.now(approved, newsroom.edith()).state());
        assertEquals(List.of(), waivers.waivers(approved.id(), newsroom.edith()));
        HistoryEntry last = claims.history(approved.id(), newsroom.edith()).getLast();
        assertEquals("waiver", last.changes().getFirst().field());
        assertTrue(String.valueOf(last.changes().getFirst().before()).contains(WHY));
    }

    @Test
    void a_correction_begins_without_it() {
        Claim proposed = newsroom.proposedUnasked();
        waivers.grant(proposed.id(), new NewWaiver(GATE, WHY), newsroom.edith());
        Claim published =
                newsroom.move(approve(newsroom.now(proposed, newsroom.edith())), new Move.Publish(), newsroom.edith());
        Claim open = newsroom.move(
                published,
                new Move.Correct(CorrectionKind.UPDATE, "A reader wrote.", "A word was wrong."),
                newsroom.edith());
        assertEquals(List.of(), waivers.waivers(open.id(), newsroom.edith()));
        drafts.save(open.id(), 0, Newsroom.unproven(), newsroom.mara());
        Claim again = newsroom.move(open, new Move.Propose(), newsroom.mara());
        refused(Refusal.GateClosed.class, () -> approve(again));
        assertTrue(item(published).waived());
    }

    private Claim approve(Claim claim) {
        return newsroom.move(claim, new Move.Approve(newsroom.revision(claim)), newsroom.edith());
    }

    private MoveOffer offer(Claim claim, MoveName move) {
        return cases.moves(claim.id(), newsroom.edith()).stream()
                .filter(offer -> offer.move() == move)
                .findFirst()
                .orElseThrow();
    }

    private ChecklistItem item(Claim published) {
        return versions.version(published.id(), 1, newsroom.edith()).checklist().stream()
                .filter(item -> item.gate().equals(GATE))
                .findFirst()
                .orElseThrow();
    }
}
