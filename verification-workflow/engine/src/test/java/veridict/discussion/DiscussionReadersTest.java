package veridict.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.QuoteInput;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.CommentThread;
import veridict.model.CorrectionKind;
import veridict.model.ThreadState;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/** Who takes part in a discussion, as a table; and that nobody hears of a draft by it who may not read the draft. */
@QuarkusTest
class DiscussionReadersTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DiscussionDesk desk;

    @Inject
    Discussions discussions;

    @Inject
    ClaimQueries claims;

    @Inject
    DraftDesk drafts;

    @Test
    void who_may_do_and_read_what_is_a_table() {
        Claim claim = newsroom.submitted(newsroom.reader());
        CommentThread thread = desk.open(claim.id(), says("One."), newsroom.mara());
        Map<String, Boolean> takePart = Map.of(
                "mara", true, "tom", true, "edith", true, "omar", true, "ada", false, "reader", false, "bot", false);
        assertEquals(takePart, table(who -> discussions.page(claim.id(), ThreadFilter.ALL, null, 50, who)), "list");
        assertEquals(takePart, table(who -> discussions.thread(claim.id(), thread.id(), who)), "read");
        assertEquals(takePart, table(who -> desk.open(claim.id(), says("Two."), who)), "open");
        assertEquals(
                takePart,
                table(who -> desk.reply(claim.id(), thread.id(), new NewReply("So.", null, null), who)),
                "reply");
        assertEquals(takePart, table(who -> toggled(claim, thread, who)), "resolve or reopen");
    }

    @Test
    void a_thread_on_a_passage_is_hidden_until_the_draft_is_proposed() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread = desk.open(claim.id(), onPassage(), newsroom.edith());
        Actor tom = newsroom.tom();
        assertEquals(
                List.of(),
                discussions.page(claim.id(), ThreadFilter.ALL, null, 50, tom).items());
        refused(Refusal.Unknown.class, () -> discussions.thread(claim.id(), thread.id(), tom));
        refused(Refusal.Unknown.class, () -> desk.reply(claim.id(), thread.id(), new NewReply("So.", null, null), tom));
        refused(Refusal.Unknown.class, () -> desk.turn(claim.id(), thread.id(), ThreadState.RESOLVED, 1, tom));
        refused(Refusal.Unknown.class, () -> desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 1, tom));
        refused(Refusal.NotYours.class, () -> desk.open(claim.id(), onPassage(), tom));
        assertFalse(claims.history(claim.id(), tom).toString().contains("We searched"));
        assertFalse(claims.history(claim.id(), tom).toString().contains("Which archive?"));
        assertTrue(claims.history(claim.id(), newsroom.mara()).toString().contains("Which archive?"));

        newsroom.move(newsroom.now(claim, newsroom.mara()), new Move.Propose(), newsroom.mara());
        assertEquals(
                List.of(thread),
                discussions.page(claim.id(), ThreadFilter.ALL, null, 50, tom).items());
    }

    @Test
    void a_thread_on_a_correction_that_was_set_aside_stays_with_its_writers() {
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        drafts.save(
                open.id(),
                1,
                new DraftText("false", "It was staged.", "The film is forged.", "en", null, List.of(1)),
                newsroom.mara());
        CommentThread thread = desk.open(
                open.id(), new NewComment("Sure?", new QuoteInput("forged", null, null), null, null), newsroom.edith());
        newsroom.move(
                newsroom.now(open, newsroom.edith()), new Move.AbandonCorrection("It was right."), newsroom.edith());
        refused(Refusal.Unknown.class, () -> discussions.thread(open.id(), thread.id(), newsroom.tom()));
        assertEquals(thread, discussions.thread(open.id(), thread.id(), newsroom.edith()));
    }

    @Test
    void a_thread_is_found_on_its_own_claim_alone() {
        Claim claim = newsroom.inReview();
        CommentThread thread = desk.open(claim.id(), says("One."), newsroom.mara());
        Claim other = newsroom.inReview();
        refused(Refusal.Unknown.class, () -> discussions.thread(other.id(), thread.id(), newsroom.mara()));
    }

    private void toggled(Claim claim, CommentThread thread, Actor who) {
        CommentThread now = discussions.thread(claim.id(), thread.id(), newsroom.edith());
        ThreadState to = now.state() == ThreadState.OPEN ? ThreadState.RESOLVED : ThreadState.OPEN;
        desk.turn(claim.id(), thread.id(), to, now.version(), who);
    }

    private Map<String, Boolean> table(Consumer<Actor> act) {
        Map<String, Actor> people = Map.of(
                "mara", newsroom.mara(),
                "tom", newsroom.tom(),
                "edith", newsroom.edith(),
                "omar", newsroom.omar(),
                "ada", newsroom.ada(),
                "reader", newsroom.reader(),
                "bot", newsroom.bot());
        Map<String, Boolean> table = new LinkedHashMap<>();
        people.forEach((name, person) -> table.put(name, may(act, person)));
        return table;
    }

    private static boolean may(Consumer<Actor> act, Actor person) {
        try {
            act.accept(person);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static NewComment says(String text) {
        return new NewComment(text, null, null, null);
    }

    private static NewComment onPassage() {
        return new NewComment("Which archive?", new QuoteInput("We searched", null, null), null, null);
    }
}
