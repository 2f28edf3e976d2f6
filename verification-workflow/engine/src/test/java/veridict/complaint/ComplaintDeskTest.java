package veridict.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimQueries;
import veridict.input.Cursor;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.model.CorrectionKind;
import veridict.model.HistoryEntry;
import veridict.model.Role;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.verdict.DraftDesk;

/** Mara wrote the verdict, Edith approved and published it; Nina is an editor who had no part in it. */
@QuarkusTest
class ComplaintDeskTest {

    private static final String TEXT = "You never called the ministry, and it would have told you otherwise.";
    private static final String CONTACT = "reader.who.complains@example.org";

    @Inject
    Newsroom newsroom;

    @Inject
    ComplaintDesk desk;

    @Inject
    Complaints complaints;

    @Inject
    ClaimQueries claims;

    @Inject
    DraftDesk drafts;

    @Inject
    EntityManager database;

    @Inject
    SettableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_complaint_is_taken_in_for_the_public_version_and_due_in_ten_working_days() {
        clock.goOnTo(LocalDate.now(clock)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC));
        Claim claim = newsroom.published();
        Complaint complaint = received(claim);
        assertEquals(ComplaintState.RECEIVED, complaint.state());
        assertEquals(1, complaint.version());
        assertEquals(Duration.ofDays(14), Duration.between(complaint.receivedAt(), complaint.due()));
        Claim now = newsroom.now(claim, newsroom.mara());
        assertEquals(claim.version(), now.version());
        assertEquals(claim.sequence() + 1, now.sequence());
    }

    @Test
    void only_what_was_published_is_complained_about() {
        UUID proposed = newsroom.proposed().id();
        UUID published = newsroom.published().id();
        refused(Refusal.Invalid.class, () -> desk.receive(about(proposed, null), newsroom.mara()));
        refused(Refusal.Invalid.class, () -> desk.receive(about(published, 2), newsroom.mara()));
        refused(Refusal.Invalid.class, () -> desk.receive(about(UUID.randomUUID(), null), newsroom.mara()));
    }

    @Test
    void who_may_do_what_is_a_table() {
        Claim claim = newsroom.published();
        Complaint complaint = received(claim);
        Complaint taken = desk.take(received(claim).id(), 1, nina());
        Map<String, Boolean> desks =
                row("mara", true, "edith", true, "nina", true, "ada", false, "reader", false, "bot", false);
        Map<String, Boolean> others =
                row("mara", false, "edith", false, "nina", true, "ada", false, "reader", false, "bot", false);
        assertEquals(desks, table(who -> desk.receive(about(claim.id(), null), who)), "receive");
        assertEquals(desks, table(who -> complaints.page(ComplaintFilter.ALL, null, 1, who)), "list");
        assertEquals(desks, table(who -> complaints.complaint(complaint.id(), who)), "read");
        assertEquals(others, table(who -> desk.take(complaint.id(), 1, who)), "take");
        assertEquals(others, table(who -> desk.decide(taken.id(), 2, rejected(), who)), "decide");
    }

    @Test
    void how_to_reach_who_complains_is_for_editors_and_lies_sealed() {
        Complaint complaint = received(newsroom.published());
        assertNull(complaint.contact(), "it was entered by a fact-checker");
        assertEquals(
                CONTACT, complaints.complaint(complaint.id(), newsroom.edith()).contact());
        assertNull(complaints.complaint(complaint.id(), newsroom.tom()).contact());
        assertTrue(complaints.page(ComplaintFilter.ALL, null, 50, newsroom.edith()).items().stream()
                .allMatch(one -> one.contact() == null));
        String sealed = (String) database.createNativeQuery(
                        "select sealed from complaint_contact where complaint_id = :id", String.class)
                .setParameter("id", complaint.id())
                .getSingleResult();
        assertFalse(sealed.contains("reader"), sealed);
    }

    @Test
    void an_upheld_complaint_ends_in_a_correction() {
        Claim claim = newsroom.published();
        Complaint taken = desk.take(received(claim).id(), 1, nina());
        assertEquals(nina().person(), taken.handler());
        refused(
                Refusal.Invalid.class,
                () -> desk.decide(taken.id(), 2, new Decision(ComplaintState.UPHELD, "You are right.", null), nina()));
        Complaint upheld = desk.decide(taken.id(), 2, upheld(ComplaintState.UPHELD), nina());
        assertEquals(ComplaintState.UPHELD, upheld.state());
        assertEquals("You are right.", upheld.answer());
        assertEquals(nina().person(), upheld.decidedBy());
        Claim open = newsroom.now(claim, newsroom.mara());
        assertEquals(ClaimState.UNDER_CORRECTION, open.state());
        assertEquals("We did not ask the ministry.", open.correction().note());
        assertEquals(
                List.of("verdict.correction_opened", "complaint.resolved INTERNAL"),
                List.of(
                        lastEvents(claim).get(1).replaceFirst(" .*", ""),
                        lastEvents(claim).get(0)));
        assertTrue(claims.verification(claim.id(), nina()).holds());
    }

    @Test
    void a_correction_says_why_to_the_newsroom_and_to_the_public() {
        Complaint taken = desk.take(received(newsroom.published()).id(), 1, nina());
        Decision bare = new Decision(
                ComplaintState.UPHELD, "You are right.", new Move.Correct(CorrectionKind.TYPO, null, null));
        assertEquals(
                List.of("/correction/note", "/correction/reason"),
                refused(Refusal.Invalid.class, () -> desk.decide(taken.id(), 2, bare, nina())).errors().stream()
                        .map(FieldError::pointer)
                        .toList());
    }

    @Test
    void what_is_being_corrected_already_needs_no_second_correction() {
        Claim claim = newsroom.underCorrection(CorrectionKind.UPDATE);
        Complaint taken = desk.take(received(claim).id(), 1, nina());
        refused(
                Refusal.WrongState.class,
                () -> desk.decide(taken.id(), 2, upheld(ComplaintState.PARTLY_UPHELD), nina()));
        Complaint partly =
                desk.decide(taken.id(), 2, new Decision(ComplaintState.PARTLY_UPHELD, "We are at it.", null), nina());
        assertEquals(ComplaintState.PARTLY_UPHELD, partly.state());
    }

    @Test
    void a_rejected_complaint_ends_in_a_reasoned_answer() {
        Claim claim = newsroom.published();
        Complaint taken = desk.take(received(claim).id(), 1, nina());
        refused(
                Refusal.Invalid.class,
                () -> desk.decide(taken.id(), 2, new Decision(ComplaintState.REJECTED, null, null), nina()));
        refused(
                Refusal.Invalid.class,
                () -> desk.decide(
                        taken.id(),
                        2,
                        new Decision(
                                ComplaintState.REJECTED,
                                "No.",
                                upheld(ComplaintState.UPHELD).correction()),
                        nina()));
        refused(
                Refusal.Invalid.class,
                () -> desk.decide(taken.id(), 2, new Decision(ComplaintState.IN_REVIEW, "Wait.", null), nina()));
        Complaint rejected = desk.decide(taken.id(), 2, rejected(), nina());
        assertEquals(ComplaintState.REJECTED, rejected.state());
        assertEquals(ClaimState.PUBLISHED, newsroom.now(claim, nina()).state());
    }

    @Test
    void it_is_taken_then_decided_once() {
        Complaint complaint = received(newsroom.published());
        refused(Refusal.NotNow.class, () -> desk.decide(complaint.id(), 1, rejected(), nina()));
        desk.take(complaint.id(), 1, nina());
        refused(Refusal.Stale.class, () -> desk.decide(complaint.id(), 1, rejected(), nina()));
        refused(Refusal.NotNow.class, () -> desk.take(complaint.id(), 2, nina()));
        desk.decide(complaint.id(), 2, rejected(), nina());
        refused(Refusal.NotNow.class, () -> desk.decide(complaint.id(), 3, rejected(), nina()));
    }

    @Test
    void who_wrote_any_draft_of_the_verdict_does_not_decide_about_it() {
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        Claim given = newsroom.move(open, new Move.Assign(newsroom.omar().id()), newsroom.edith());
        drafts.save(given.id(), 1, Newsroom.unproven(), newsroom.omar());
        newsroom.move(newsroom.now(given, nina()), new Move.AbandonCorrection("It was right."), nina());
        Complaint complaint = received(given);
        refused(Refusal.NotYours.class, () -> desk.take(complaint.id(), 1, newsroom.omar()));
    }

    @Test
    void what_was_said_and_by_whom_leaves_the_desk_nowhere() {
        Claim claim = newsroom.published();
        Complaint taken = desk.take(received(claim).id(), 1, nina());
        desk.decide(taken.id(), 2, upheld(ComplaintState.UPHELD), nina());
        String events = String.join(
                "\n",
                database.createNativeQuery("select thin || full_body from event where claim_id = :claim", String.class)
                        .setParameter("claim", claim.id())
                        .getResultList());
        String texts = String.join(
                "\n",
                database.createNativeQuery("select text from audit_text where claim_id = :claim", String.class)
                        .setParameter("claim", claim.id())
                        .getResultList());
        List<HistoryEntry> history = claims.history(claim.id(), nina());
        for (String secret : List.of("ministry, and", CONTACT, "You are right.")) {
            assertFalse(events.contains(secret), secret + " in an event");
            assertFalse(texts.contains(secret), secret + " in the record");
            assertFalse(history.toString().contains(secret), secret + " in the history");
        }
        assertEquals(
                List.of("complaint", "complaint"),
                history.stream()
                        .map(HistoryEntry::entry)
                        .filter("complaint"::equals)
                        .toList());
    }

    @Test
    void complaints_are_listed_by_state_claim_and_what_is_overdue() {
        Claim claim = newsroom.published();
        Complaint first = received(claim);
        Complaint second = received(claim);
        desk.take(first.id(), 1, nina());
        ComplaintFilter ofClaim = new ComplaintFilter(null, claim.id(), false);
        var page = complaints.page(ofClaim, null, 1, nina());
        assertEquals(second.id(), page.items().getFirst().id());
        assertEquals(
                first.id(),
                complaints
                        .page(ofClaim, page.next(), 1, nina())
                        .items()
                        .getFirst()
                        .id());
        ComplaintFilter received = new ComplaintFilter(ComplaintState.RECEIVED, claim.id(), false);
        assertEquals(1, complaints.page(received, null, 50, nina()).items().size());
        desk.decide(first.id(), 2, rejected(), nina());
        assertEquals(List.of(), overdue(claim, second.due().minusSeconds(1)));
        assertEquals(
                List.of(second.id()), overdue(claim, second.due().plusSeconds(1)), "what is decided is not overdue");
    }

    private List<UUID> overdue(Claim claim, Instant now) {
        ComplaintFilter filter = new ComplaintFilter(null, claim.id(), true);
        return QuarkusTransaction.requiringNew()
                .call(() -> ComplaintEntity.page(filter, now, Cursor.first(false), 50).stream()
                        .map(complaint -> complaint.id)
                        .toList());
    }

    private Complaint received(Claim claim) {
        return desk.receive(about(claim.id(), null), newsroom.tom());
    }

    private static NewComplaint about(UUID claim, Integer version) {
        return new NewComplaint(claim, version, TEXT, CONTACT);
    }

    private static Decision rejected() {
        return new Decision(ComplaintState.REJECTED, "We did call, on 3 January.", null);
    }

    private static Decision upheld(ComplaintState state) {
        return new Decision(
                state,
                "You are right.",
                new Move.Correct(CorrectionKind.CORRECTION, "A complaint was upheld.", "We did not ask the ministry."));
    }

    private Actor nina() {
        return newsroom.person("nina", "Nina the editor", Role.EDITOR);
    }

    private List<String> lastEvents(Claim claim) {
        return database.createNativeQuery(
                        "select type || ' ' || audience from event where claim_id = :claim order by sequence desc",
                        String.class)
                .setParameter("claim", claim.id())
                .getResultList();
    }

    /** In this order, because who may take a complaint leaves nothing to take. */
    private Map<String, Boolean> table(Consumer<Actor> act) {
        Map<String, Actor> people = new LinkedHashMap<>();
        people.put("mara", newsroom.mara());
        people.put("edith", newsroom.edith());
        people.put("ada", newsroom.ada());
        people.put("reader", newsroom.reader());
        people.put("bot", newsroom.bot());
        people.put("nina", nina());
        Map<String, Boolean> table = new LinkedHashMap<>();
        people.forEach((name, person) -> table.put(name, may(act, person)));
        return table;
    }

    private static Map<String, Boolean> row(Object... cells) {
        Map<String, Boolean> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], (Boolean) cells[i + 1]);
        }
        return row;
    }

    private static boolean may(Consumer<Actor> act, Actor person) {
        try {
            act.accept(person);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
