package veridict.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.QuoteInput;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CommentThread;
import veridict.model.CorrectionKind;
import veridict.model.Missing;
import veridict.model.ThreadState;
import veridict.refusal.Refusal;
import veridict.review.Move;

@QuarkusTest
class CommentsResolvedTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DiscussionDesk discussion;

    @Inject
    Gates gates;

    @Inject
    CaseFiles files;

    @Test
    void nothing_said_is_nothing_missing() {
        assertEquals(List.of(), missing(newsroom.approved()));
    }

    @Test
    void an_open_thread_is_named_by_who_opened_it_and_what_they_said() {
        Claim claim = newsroom.written(newsroom.mara());
        discussion.open(claim.id(), says("Did anybody call them?"), newsroom.tom());
        discussion.open(
                claim.id(),
                new NewComment("x".repeat(200), new QuoteInput("We searched", null, null), null, null),
                newsroom.edith());
        assertEquals(
                List.of(
                        "Answer and resolve what Tom the checker raised: “Did anybody call them?”",
                        "Answer and resolve what Edith the editor raised on “We searched”: “" + "x".repeat(80) + "…”"),
                missing(claim).stream().map(Missing::message).toList());
    }

    @Test
    void publication_waits_until_every_thread_is_resolved() {
        Claim approved = newsroom.approved();
        CommentThread thread = discussion.open(approved.id(), says("Did anybody call them?"), newsroom.tom());
        Refusal.GateClosed closed =
                refused(Refusal.GateClosed.class, () -> newsroom.move(approved, new Move.Publish(), newsroom.edith()));
        assertEquals("comments-resolved", closed.missing().getFirst().gate());
        discussion.turn(approved.id(), thread.id(), ThreadState.RESOLVED, 1, newsroom.edith());
        Claim published = newsroom.move(approved, new Move.Publish(), newsroom.edith());
        assertEquals(ClaimState.PUBLISHED, published.state());
    }

    @Test
    void a_slip_of_the_pen_waits_for_them_too() {
        Claim open = newsroom.underCorrection(CorrectionKind.TYPO);
        Claim proposed = newsroom.move(open, new Move.Propose(), newsroom.mara());
        discussion.open(open.id(), says("Sure?"), newsroom.tom());
        refused(Refusal.GateClosed.class, () -> newsroom.move(proposed, new Move.Publish(), newsroom.edith()));
    }

    @Test
    void a_long_list_is_cut_and_says_so() {
        Claim claim = newsroom.inReview();
        for (int i = 0; i < 7; i++) {
            discussion.open(claim.id(), says("Question " + i), newsroom.tom());
        }
        List<Missing> missing = missing(claim);
        assertEquals(6, missing.size());
        assertTrue(missing.getLast().message().startsWith("And further threads"));
    }

    @Test
    void a_passage_of_a_correction_that_was_set_aside_keeps_nobody_waiting() {
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        discussion.open(
                open.id(),
                new NewComment("Sure?", new QuoteInput("We searched", null, null), null, null),
                newsroom.edith());
        assertEquals(1, missing(open).size());
        newsroom.move(
                newsroom.now(open, newsroom.edith()), new Move.AbandonCorrection("It was right."), newsroom.edith());
        assertEquals(List.of(), missing(open));
    }

    private static NewComment says(String text) {
        return new NewComment(text, null, null, null);
    }

    private List<Missing> missing(Claim claim) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        gates.missing(List.of("comments-resolved"), files.open(newsroom.now(claim, newsroom.edith()))));
    }
}
