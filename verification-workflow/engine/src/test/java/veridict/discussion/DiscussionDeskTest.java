package veridict.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.QuoteInput;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CommentThread;
import veridict.model.CorrectionKind;
import veridict.model.HistoryEntry;
import veridict.model.Person;
import veridict.model.TextQuote;
import veridict.model.ThreadState;
import veridict.refusal.Refusal;
import veridict.review.Move;
import veridict.verdict.DraftDesk;

/** Mara's draft says: We searched [1] and [2]. */
@QuarkusTest
class DiscussionDeskTest {

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

    @Inject
    EntityManager database;

    @Test
    void a_comment_takes_a_sequence_and_leaves_the_version_and_an_approval() {
        Claim approved = newsroom.approved();
        CommentThread thread = desk.open(approved.id(), says("Did anybody call them?"), newsroom.tom());
        Claim now = newsroom.now(approved, newsroom.mara());
        assertEquals(approved.version(), now.version());
        assertEquals(approved.sequence() + 1, now.sequence());
        assertEquals(ClaimState.APPROVED, now.state());
        assertEquals(approved.updatedAt(), now.updatedAt());
        assertEquals(1, thread.version());
        assertEquals("Did anybody call them?", thread.comments().getFirst().text());
        assertEquals(newsroom.tom().person(), thread.comments().getFirst().author());
    }

    @Test
    void a_comment_is_in_the_record_with_its_event_for_the_newsroom_alone() {
        Claim claim = newsroom.inReview();
        desk.open(claim.id(), says("Did anybody call them?"), newsroom.tom());
        HistoryEntry entry = claims.history(claim.id(), newsroom.edith()).getLast();
        assertEquals("comment", entry.entry());
        assertEquals("Did anybody call them?", entry.changes().getFirst().after());
        assertTrue(claims.verification(claim.id(), newsroom.edith()).holds());
        assertEquals(List.of("claim.commented INTERNAL"), lastEvents(claim, 1));
        assertFalse(bodies(claim).contains("anybody call"), "no event carries what was said");
    }

    @Test
    void an_admin_reads_that_somebody_commented_and_not_what() {
        Claim claim = newsroom.inReview();
        desk.open(claim.id(), says("Did anybody call them?"), newsroom.tom());
        HistoryEntry entry = claims.history(claim.id(), newsroom.ada()).getLast();
        assertEquals("comment", entry.entry());
        assertEquals(List.of(), entry.changes());
    }

    @Test
    void a_thread_is_answered_settled_and_opened_again() {
        Claim claim = newsroom.inReview();
        CommentThread opened = desk.open(claim.id(), says("Who is the agency?"), newsroom.edith());
        CommentThread answered =
                desk.reply(claim.id(), opened.id(), new NewReply("The state one.", null, null), newsroom.mara());
        assertEquals(2, answered.version());
        assertEquals(2, answered.comments().size());
        refused(
                Refusal.Stale.class,
                () -> desk.turn(claim.id(), opened.id(), ThreadState.RESOLVED, 1, newsroom.edith()));
        CommentThread settled = desk.turn(claim.id(), opened.id(), ThreadState.RESOLVED, 2, newsroom.edith());
        assertEquals(ThreadState.RESOLVED, settled.state());
        refused(
                Refusal.NotNow.class,
                () -> desk.turn(claim.id(), opened.id(), ThreadState.RESOLVED, 3, newsroom.edith()));
        assertEquals(
                ThreadState.OPEN,
                desk.turn(claim.id(), opened.id(), ThreadState.OPEN, 3, newsroom.mara())
                        .state());
        assertTrue(claims.verification(claim.id(), newsroom.edith()).holds());
    }

    @Test
    void who_is_mentioned_is_found_and_has_to_be_somebody_who_takes_part() {
        Claim claim = newsroom.inReview();
        CommentThread thread = desk.open(
                claim.id(),
                new NewComment(
                        "Can you look?", null, null, List.of(newsroom.tom().id())),
                newsroom.mara());
        desk.open(claim.id(), says("Unrelated."), newsroom.mara());
        assertEquals(
                List.of(newsroom.tom().person()), thread.comments().getFirst().mentions());
        ThreadFilter toms = new ThreadFilter(null, newsroom.tom().id());
        assertEquals(
                List.of(thread),
                discussions.page(claim.id(), toms, null, 50, newsroom.tom()).items());
        for (UUID nobody : List.of(
                UUID.randomUUID(), newsroom.reader().id(), newsroom.ada().id())) {
            Refusal.Invalid refusal = refused(
                    Refusal.Invalid.class,
                    () -> desk.open(claim.id(), new NewComment("Look.", null, null, List.of(nobody)), newsroom.mara()));
            assertEquals("/mentions/0", refusal.errors().getFirst().pointer());
        }
    }

    @Test
    void threads_come_page_by_page_the_newest_first_and_by_their_state() {
        Claim claim = newsroom.inReview();
        CommentThread first = desk.open(claim.id(), says("One."), newsroom.mara());
        CommentThread second = desk.open(claim.id(), says("Two."), newsroom.mara());
        desk.turn(claim.id(), first.id(), ThreadState.RESOLVED, 1, newsroom.mara());
        var page = discussions.page(claim.id(), ThreadFilter.ALL, null, 1, newsroom.tom());
        assertEquals(
                List.of(second.id()),
                page.items().stream().map(CommentThread::id).toList());
        var next = discussions.page(claim.id(), ThreadFilter.ALL, page.next(), 1, newsroom.tom());
        assertEquals(
                List.of(first.id()),
                next.items().stream().map(CommentThread::id).toList());
        assertNull(next.next());
        ThreadFilter open = new ThreadFilter(ThreadState.OPEN, null);
        assertEquals(
                List.of(second),
                discussions.page(claim.id(), open, null, 50, newsroom.tom()).items());
        refused(Refusal.Invalid.class, () -> discussions.page(claim.id(), open, page.next(), 50, newsroom.tom()));
    }

    @Test
    void a_suggestion_is_taken_over_and_who_suggested_it_stays_free_to_approve() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread =
                desk.open(claim.id(), instead("We searched", "We searched two archives:"), newsroom.edith());
        CommentThread taken =
                desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), thread.version(), newsroom.mara());
        assertEquals(ThreadState.RESOLVED, taken.state());
        assertEquals(thread.id(), taken.accepted());
        assertEquals(
                "We searched two archives: [1] and [2].", newsroom.draft(claim).explanation());
        assertEquals(List.of(newsroom.mara().person()), newsroom.draft(claim).hands());
        Claim proposed = newsroom.move(newsroom.now(claim, newsroom.mara()), new Move.Propose(), newsroom.mara());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        assertEquals(ClaimState.APPROVED, approved.state());
        HistoryEntry entry = claims.history(claim.id(), newsroom.edith()).stream()
                .filter(one -> one.entry().equals("comment"))
                .toList()
                .getLast();
        assertTrue(entry.changes().stream()
                .anyMatch(change ->
                        "We searched".equals(change.before()) && "We searched two archives:".equals(change.after())));
    }

    @Test
    void who_takes_a_suggestion_over_is_a_hand() {
        Claim claim = newsroom.written(newsroom.mara());
        Claim given = newsroom.move(claim, new Move.Assign(newsroom.omar().id()), newsroom.edith());
        CommentThread thread = desk.open(given.id(), instead("We searched", "We looked at"), newsroom.edith());
        desk.accept(given.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.omar());
        List<Person> hands = newsroom.draft(given).hands();
        assertTrue(hands.contains(newsroom.omar().person()), hands.toString());
    }

    @Test
    void a_suggestion_of_a_reply_is_taken_over_too_and_of_another_thread_is_not() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread = desk.open(claim.id(), instead("We searched", "We looked at"), newsroom.edith());
        CommentThread other = desk.open(claim.id(), says("Nothing."), newsroom.edith());
        CommentThread answered = desk.reply(
                claim.id(), thread.id(), new NewReply("Better:", "We combed through", null), newsroom.omar());
        for (UUID none : List.of(other.id(), UUID.randomUUID())) {
            refused(
                    Refusal.Invalid.class,
                    () -> desk.accept(claim.id(), thread.id(), new Acceptance(none), 2, newsroom.mara()));
        }
        desk.accept(
                claim.id(),
                thread.id(),
                new Acceptance(answered.comments().getLast().id()),
                answered.version(),
                newsroom.mara());
        assertEquals("We combed through [1] and [2].", newsroom.draft(claim).explanation());
    }

    @Test
    void only_who_writes_the_draft_takes_a_suggestion_over() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread = desk.open(claim.id(), instead("We searched", "We looked at"), newsroom.edith());
        refused(
                Refusal.NotYours.class,
                () -> desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.edith()));
        newsroom.move(newsroom.now(claim, newsroom.mara()), new Move.Propose(), newsroom.mara());
        refused(
                Refusal.WrongState.class,
                () -> desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.mara()));
    }

    @Test
    void a_suggestion_whose_passage_is_gone_or_stands_twice_is_refused_and_nothing_changes() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread = desk.open(claim.id(), instead("We searched", "We looked at"), newsroom.edith());
        long revision = 1;
        for (String now : List.of("We asked around.", "We searched [1]. We searched [2].")) {
            drafts.save(claim.id(), revision++, explained(now), newsroom.mara());
            Refusal.NotNow refusal = refused(
                    Refusal.NotNow.class,
                    () -> desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.mara()));
            assertTrue(refusal.detail().contains(now.contains("asked") ? "0 times" : "2 times"), refusal.detail());
            assertEquals(now, newsroom.draft(claim).explanation());
        }
    }

    @Test
    void a_settled_thread_takes_no_suggestion_over() {
        Claim claim = newsroom.written(newsroom.mara());
        CommentThread thread = desk.open(claim.id(), instead("We searched", "We looked at"), newsroom.edith());
        desk.turn(claim.id(), thread.id(), ThreadState.RESOLVED, 1, newsroom.edith());
        refused(
                Refusal.NotNow.class,
                () -> desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 2, newsroom.mara()));
    }

    @Test
    void a_passage_stands_exactly_once_and_what_is_around_it_tells_which() {
        Claim claim = newsroom.written(newsroom.mara());
        drafts.save(claim.id(), 1, explained("No trace in [1]. No trace in [2]."), newsroom.mara());
        for (String passage : List.of("No trace", "Nowhere")) {
            refused(Refusal.Invalid.class, () -> desk.open(claim.id(), instead(passage, "Nothing"), newsroom.edith()));
        }
        NewComment second = new NewComment("Odd.", new QuoteInput("No trace", "[1]. ", " in [2]"), "Nothing", null);
        CommentThread thread = desk.open(claim.id(), second, newsroom.edith());
        assertEquals(new TextQuote("No trace", "[1]. ", " in [2]"), thread.passage());
        desk.accept(claim.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.mara());
        assertEquals("No trace in [1]. Nothing in [2].", newsroom.draft(claim).explanation());
    }

    @Test
    void a_correction_is_talked_about_before_its_first_word_is_written() {
        Claim open = newsroom.move(
                newsroom.published(),
                new Move.Correct(CorrectionKind.CLARIFICATION, "A reader wrote.", "We had a word wrong."),
                newsroom.edith());
        CommentThread thread = desk.open(open.id(), instead("We searched", "We looked at"), newsroom.edith());
        desk.accept(open.id(), thread.id(), new Acceptance(thread.id()), 1, newsroom.mara());
        assertEquals("We looked at [1] and [2].", newsroom.draft(open).explanation());
    }

    @Test
    void words_have_bounds() {
        Claim claim = newsroom.inReview();
        refused(Refusal.Invalid.class, () -> desk.open(claim.id(), says("x".repeat(5_001)), newsroom.mara()));
        refused(Refusal.Invalid.class, () -> desk.open(claim.id(), says(" "), newsroom.mara()));
        refused(
                Refusal.Invalid.class,
                () -> desk.open(claim.id(), new NewComment("So.", null, "Words for nothing", null), newsroom.mara()));
        CommentThread thread = desk.open(claim.id(), says("x".repeat(5_000)), newsroom.mara());
        refused(
                Refusal.Invalid.class,
                () -> desk.reply(
                        claim.id(), thread.id(), new NewReply("So.", "Words for nothing", null), newsroom.tom()));
    }

    private static NewComment says(String text) {
        return new NewComment(text, null, null, null);
    }

    private static NewComment instead(String passage, String suggestion) {
        return new NewComment("Say it plainly.", new QuoteInput(passage, null, null), suggestion, null);
    }

    private static veridict.verdict.DraftText explained(String explanation) {
        return new veridict.verdict.DraftText("unproven", "A conclusion.", explanation, "en", null, List.of(1, 2));
    }

    private List<String> lastEvents(Claim claim, int many) {
        return database.createNativeQuery(
                        "select type || ' ' || audience from event where claim_id = :claim order by sequence desc limit :many",
                        String.class)
                .setParameter("claim", claim.id())
                .setParameter("many", many)
                .getResultList();
    }

    private String bodies(Claim claim) {
        return String.join(
                "\n",
                database.createNativeQuery("select thin || full_body from event where claim_id = :claim", String.class)
                        .setParameter("claim", claim.id())
                        .getResultList());
    }
}
