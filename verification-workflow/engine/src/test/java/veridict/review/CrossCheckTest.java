package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import veridict.discussion.DiscussionDesk;
import veridict.discussion.Discussions;
import veridict.discussion.NewComment;
import veridict.discussion.ThreadFilter;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Draft;
import veridict.model.Role;
import veridict.redaction.NewRedaction;
import veridict.redaction.RedactionDesk;
import veridict.refusal.Refusal;
import veridict.verdict.DraftDesk;

/** A second person rates without knowing the first rating, and learns it from nothing they can ask for. */
@QuarkusTest
class CrossCheckTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DraftDesk drafts;

    @Inject
    CaseQueries cases;

    @Inject
    ClaimQueries claims;

    @Inject
    DiscussionDesk discussion;

    @Inject
    Discussions discussions;

    @Inject
    WaiverDesk waivers;

    @Inject
    RedactionDesk redactions;

    @Inject
    Json json;

    @Inject
    EntityManager database;

    @Test
    void equal_ratings_propose_the_draft_as_its_author_wrote_it() {
        Claim proposed = rated(newsroom.inCrossCheck(), "unproven");
        assertEquals(ClaimState.PROPOSED, proposed.state());
        assertEquals(
                List.of(newsroom.mara().id()),
                newsroom.draft(proposed).hands().stream().map(hand -> hand.id()).toList());
        assertEquals(
                ClaimState.APPROVED,
                newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith())
                        .state());
    }

    @Test
    void different_ratings_send_it_back_and_both_see_the_others() {
        Claim back = rated(newsroom.inCrossCheck(), "false");
        assertEquals(ClaimState.IN_REVIEW, back.state());
        assertTrue(json.text(claims.history(back.id(), newsroom.mara())).contains("\"false\""));
        refused(Refusal.Invalid.class, () -> asked(back, newsroom.mara()));
    }

    @Test
    void whoever_rated_the_draft_is_not_asked_again_and_nobody_asks_themselves() {
        Claim back = rated(newsroom.inCrossCheck(), "false");
        refused(Refusal.Invalid.class, () -> asked(back, newsroom.tom()));
        Claim given = newsroom.move(
                back,
                new Move.Assign(newsroom.person("nia", "Nia", Role.FACT_CHECKER).id()),
                newsroom.edith());
        Actor nia = newsroom.person("nia", "Nia", Role.FACT_CHECKER);
        refused(Refusal.Invalid.class, () -> newsroom.move(given, new Move.RequestCrossCheck(nia.id()), nia));
    }

    @Test
    void only_the_rater_rates_and_only_on_the_scale() {
        Claim claim = newsroom.inCrossCheck();
        refused(Refusal.NotYours.class, () -> rated(claim, "false", newsroom.mara()));
        refused(Refusal.NotYours.class, () -> rated(claim, "false", newsroom.omar()));
        refused(Refusal.Invalid.class, () -> rated(claim, "rather-not"));
    }

    @Test
    void whoever_wrote_or_read_the_draft_is_not_asked() {
        Claim written = newsroom.written(newsroom.mara());
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.mara()));
        drafts.draft(written.id(), newsroom.edith());
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.edith()));
        cases.preview(written.id(), newsroom.omar());
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.omar()));
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.ada()));
        assertEquals(ClaimState.IN_CROSS_CHECK, asked(written, newsroom.tom()).state());
    }

    @Test
    void whoever_read_a_proposal_in_the_history_is_not_asked() {
        Claim back = newsroom.move(newsroom.proposed(), new Move.SendBack("Who else?"), newsroom.edith());
        claims.history(back.id(), newsroom.tom());
        refused(Refusal.Invalid.class, () -> asked(back, newsroom.tom()));
    }

    @Test
    void whoever_was_told_at_a_gate_what_the_draft_lacks_is_not_asked() {
        Actor vera = newsroom.person("v", "Vera", Role.EDITOR);
        Actor olha = newsroom.person("olha", "Olha", Role.EDITOR);
        Claim proposed = newsroom.proposedUnasked();
        cases.moves(proposed.id(), vera);
        refused(Refusal.GateClosed.class, () -> newsroom.move(proposed, new Move.Approve("1"), olha));
        Claim back = newsroom.move(proposed, new Move.SendBack("Who else?"), newsroom.edith());
        refused(Refusal.Invalid.class, () -> asked(back, vera));
        refused(Refusal.Invalid.class, () -> asked(back, olha));
        assertEquals(ClaimState.IN_CROSS_CHECK, asked(back, newsroom.omar()).state());
    }

    @Test
    void whoever_was_told_that_a_gate_is_open_or_vouched_for_the_draft_is_not_asked() {
        Actor vera = newsroom.person("v", "Vera", Role.EDITOR);
        Claim proposed = newsroom.proposed();
        cases.moves(proposed.id(), vera);
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        Claim planned = newsroom.move(approved, new Move.Schedule("2035-01-01T09:00:00Z", null), newsroom.omar());
        Claim back = newsroom.move(planned, new Move.SendBack("Who else?"), vera);
        for (Actor editor : List.of(vera, newsroom.edith(), newsroom.omar())) {
            refused(Refusal.Invalid.class, () -> asked(back, editor));
        }
    }

    @Test
    void a_refusal_that_tells_what_stands_in_the_draft_is_remembered() {
        Claim written = newsroom.written(newsroom.mara());
        NewRedaction guess = new NewRedaction(List.of("We searched", "stands nowhere"), null, "A law", "A reason.");
        refused(Refusal.Invalid.class, () -> redactions.request(written.id(), guess, newsroom.edith()));
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.edith()));
        NewComment passage = new NewComment("?", new QuoteInput("It is true", null, null), null, null);
        refused(Refusal.Invalid.class, () -> discussion.open(written.id(), passage, newsroom.omar()));
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.omar()));
    }

    @Test
    void what_an_editor_said_of_a_draft_is_not_for_its_rater() {
        Claim back = newsroom.move(
                newsroom.proposed(),
                new Move.SendBack("I would call it false."),
                newsroom.person("v", "Vera", Role.EDITOR));
        Claim claim = asked(back, newsroom.edith());
        assertFalse(everything(claim, newsroom.edith()).contains("I would call it false."));
        assertTrue(everything(claim, newsroom.mara()).contains("I would call it false."));
    }

    @Test
    void a_rater_neither_waives_a_gate_of_the_draft_nor_joins_its_discussion() {
        Claim claim = asked(newsroom.written(newsroom.mara()), newsroom.edith());
        NewWaiver waiver = new NewWaiver("claimant-contacted", "Nobody knows where he is.");
        refused(Refusal.NotYours.class, () -> waivers.grant(claim.id(), waiver, newsroom.edith()));
        NewComment comment = new NewComment("Is it?", null, null, null);
        refused(Refusal.NotYours.class, () -> discussion.open(claim.id(), comment, newsroom.edith()));
    }

    @Test
    void a_rater_reads_neither_the_draft_nor_what_tells_of_it_whatever_their_role() {
        Claim back = newsroom.move(
                newsroom.proposed(), new Move.SendBack("Who else?"), newsroom.person("v", "Vera", Role.EDITOR));
        for (Actor rater : List.of(newsroom.tom(), newsroom.edith())) {
            Claim claim = asked(newsroom.written(newsroom.mara()), rater);
            String before = everything(claim, rater);
            assertFalse(before.contains("unproven"), before);
            assertFalse(before.contains("Nothing shows the attack"), before);
            refused(Refusal.NotYours.class, () -> drafts.draft(claim.id(), rater));
            refused(Refusal.NotYours.class, () -> cases.preview(claim.id(), rater));
        }
        Claim asked = asked(back, newsroom.tom());
        String told = everything(asked, newsroom.tom());
        assertFalse(told.contains("unproven"), told);
    }

    @Test
    void what_was_said_of_the_draft_is_kept_from_the_rater_whether_there_is_any_or_not() {
        Claim silent = newsroom.written(newsroom.mara());
        Claim written = newsroom.written(newsroom.mara());
        discussion.open(written.id(), new NewComment("I would call it unproven.", null, null, null), newsroom.mara());
        discussion.open(
                written.id(),
                new NewComment("Is it?", new QuoteInput("We searched", null, null), null, null),
                newsroom.mara());
        for (Claim claim : List.of(asked(silent, newsroom.tom()), asked(written, newsroom.tom()))) {
            refused(
                    Refusal.NotYours.class,
                    () -> discussions.page(claim.id(), ThreadFilter.ALL, null, 50, newsroom.tom()));
            assertFalse(everything(claim, newsroom.tom()).contains("comment"), claim.toString());
        }
    }

    @Test
    void whoever_read_a_comment_on_a_passage_is_not_asked() {
        Claim back = newsroom.move(newsroom.proposed(), new Move.SendBack("Who else?"), newsroom.edith());
        discussion.open(
                back.id(),
                new NewComment("Is it?", new QuoteInput("We searched", null, null), null, null),
                newsroom.mara());
        discussions.page(back.id(), ThreadFilter.ALL, null, 50, newsroom.tom());
        refused(Refusal.Invalid.class, () -> asked(back, newsroom.tom()));
    }

    @Test
    void whoever_read_one_thread_or_the_history_of_a_discussion_is_not_asked() {
        Claim written = newsroom.written(newsroom.mara());
        UUID thread = discussion
                .open(
                        written.id(),
                        new NewComment("Is it?", new QuoteInput("We searched", null, null), null, null),
                        newsroom.mara())
                .id();
        discussions.thread(written.id(), thread, newsroom.omar());
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.omar()));
        claims.history(written.id(), newsroom.edith());
        refused(Refusal.Invalid.class, () -> asked(written, newsroom.edith()));
        assertEquals(ClaimState.IN_CROSS_CHECK, asked(written, newsroom.tom()).state());
    }

    @Test
    void two_drafts_with_other_ratings_look_the_same_to_the_rater() {
        Claim one = asked(newsroom.written(newsroom.mara()), newsroom.tom());
        Claim another = newsroom.written(newsroom.mara());
        Draft draft = drafts.draft(another.id(), newsroom.mara());
        drafts.save(another.id(), draft.revision(), Newsroom.rated("false", 1), newsroom.mara());
        assertEquals(shape(one), shape(asked(another, newsroom.tom())));
    }

    /** What a rater can ask for of a claim, without what differs between any two claims. */
    private String shape(Claim claim) {
        return (everything(claim, newsroom.tom()) + events(claim))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\"[0-9a-f]{64}\"", "hash")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private String everything(Claim claim, Actor reader) {
        return json.text(claims.claim(claim.id(), reader))
                + json.text(cases.moves(claim.id(), reader))
                + json.text(claims.history(claim.id(), reader))
                + json.text(claims.verification(claim.id(), reader));
    }

    /** What the feed and webhooks carry, to whomever. */
    @SuppressWarnings("unchecked")
    private List<String> events(Claim claim) {
        return database.createNativeQuery(
                        "select type || audience || thin || full_body from event where claim_id = :claim order by sequence",
                        String.class)
                .setParameter("claim", claim.id())
                .getResultList();
    }

    private Claim asked(Claim claim, Actor rater) {
        return newsroom.move(claim, new Move.RequestCrossCheck(rater.id()), newsroom.mara());
    }

    private Claim rated(Claim claim, String rating) {
        return rated(claim, rating, newsroom.tom());
    }

    private Claim rated(Claim claim, String rating, Actor rater) {
        return newsroom.move(claim, new Move.CrossCheck(rating, "As I see it."), rater);
    }
}
