package veridict.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.Complaints;
import veridict.complaint.NewComplaint;
import veridict.idempotency.IdempotencyKey;
import veridict.idempotency.Once;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.HistoryEntry;
import veridict.model.MoveName;
import veridict.model.Redaction;
import veridict.model.Role;
import veridict.model.Version;
import veridict.refusal.Refusal;
import veridict.review.CaseQueries;
import veridict.review.Move;
import veridict.verdict.DraftDesk;
import veridict.verdict.Versions;

/** Edith asks for it, Ada does it: what the law orders removed stands nowhere any more, and the chain still holds. */
@QuarkusTest
class RedactionTest {

    private static final String SURNAME = "Kvasnytsia";
    private static final String REASON = "He asked for it, and " + NamedCase.NAME + " is a private person.";
    private static final NewRedaction HIS_NAME =
            new NewRedaction(List.of(NamedCase.NAME, "Zeno%20Kvasnytsia"), "name", "GDPR Art. 17(1)(d)", REASON);

    @Inject
    Newsroom newsroom;

    @Inject
    NamedCase cases;

    @Inject
    RedactionDesk desk;

    @Inject
    ClaimQueries claims;

    @Inject
    CaseQueries offers;

    @Inject
    Versions versions;

    @Inject
    DraftDesk drafts;

    @Inject
    Once once;

    @Inject
    Leftovers leftovers;

    @Inject
    ComplaintDesk complaints;

    @Inject
    Complaints received;

    @Inject
    SettableClock clock;

    @Test
    void the_text_disappears_from_everything_that_belongs_to_the_claim() throws SQLException {
        Claim claim = cases.underCorrection();
        assertNotEquals(List.of(), leftovers.of(SURNAME));
        Redaction asked = desk.request(claim.id(), HIS_NAME, newsroom.edith()).part();
        assertEquals(
                Set.of(
                        "address",
                        "appearances",
                        "article",
                        "comments",
                        "complaints",
                        "contacts",
                        "contacts of complaints",
                        "drafts",
                        "events",
                        "evidence",
                        "history",
                        "positions",
                        "searches",
                        "versions",
                        "waivers",
                        "wording"),
                asked.places().keySet());
        Claim redacted =
                newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked.id()), newsroom.ada());
        assertEquals(List.of(), leftovers.of(SURNAME));
        assertEquals(ClaimState.UNDER_CORRECTION, redacted.state());
        assertEquals(claim.version() + 1, redacted.version());
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds());
    }

    @Test
    void the_place_says_what_was_removed_when() {
        Claim claim = cases.published();
        Claim redacted = redacted(claim, HIS_NAME);
        String mark = "[name removed " + LocalDate.now(clock) + "]";
        assertEquals(mark + " sent ninety-one drones against the residence.", redacted.statement());
        assertEquals(mark, redacted.claimant().name());
        assertNull(redacted.claimant().sameAs());
        Version version = versions.version(claim.id(), 1, newsroom.mara());
        assertEquals("Nothing shows that " + mark + " did it.", version.conclusion());
        assertEquals("It says: " + mark, version.evidence().getFirst().quote());
        assertNull(version.evidence().getFirst().url());
        assertNull(version.claimant().id());
        HistoryEntry told = claims.history(claim.id(), newsroom.edith()).getLast();
        assertEquals("redact", told.entry());
        assertEquals("He asked for it, and " + mark + " is a private person.", told.reason());
        assertEquals(
                "GDPR Art. 17(1)(d)",
                told.changes().stream()
                        .filter(change -> change.field().equals("legalBasis"))
                        .findFirst()
                        .orElseThrow()
                        .after());
    }

    @Test
    void what_is_public_keeps_its_end_of_the_address_alone() {
        Claim claim = cases.published();
        String slug = versions.version(claim.id(), 1, newsroom.mara()).slug();
        redacted(claim, HIS_NAME);
        String left = versions.version(claim.id(), 1, newsroom.mara()).slug();
        assertTrue(slug.endsWith("-" + left), slug);
        assertTrue(versions.published(left).isPresent());
    }

    @Test
    void what_was_answered_about_another_claim_is_answered_again_as_it_was() {
        Optional<IdempotencyKey> key =
                Optional.of(new IdempotencyKey(UUID.randomUUID().toString(), "a request"));
        Claim another = once.run(newsroom.mara(), key, Claim.class, () -> newsroom.submitted(newsroom.mara()));
        redacted(
                newsroom.accepted(),
                new NewRedaction(List.of("Ninety-one drones"), "name", "GDPR Art. 17(1)(d)", "It was asked for."));
        assertEquals(another, once.run(newsroom.mara(), key, Claim.class, () -> newsroom.submitted(newsroom.mara())));
    }

    @Test
    void search_finds_it_no_more() {
        Claim claim = cases.published();
        assertEquals(1, found());
        redacted(claim, HIS_NAME);
        assertEquals(0, found());
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void the_law_waits_for_no_state_and_leaves_it(ClaimState state) {
        Claim claim = newsroom.in(state);
        Claim redacted = redacted(claim, drones());
        assertEquals(state, redacted.state());
        assertTrue(redacted.statement().startsWith("[text removed "), redacted.statement());
    }

    @Test
    void an_open_draft_is_stale_and_an_approval_stands() {
        Claim published = cases.underCorrection();
        long revision = drafts.draft(published.id(), newsroom.mara()).revision();
        Claim redacted = redacted(published, HIS_NAME);
        assertEquals(revision + 1, drafts.draft(redacted.id(), newsroom.mara()).revision());
        Claim approved = newsroom.approved();
        redacted(approved, new NewRedaction(List.of("rules it out"), null, "A court's order", "Ordered."));
        Claim now = newsroom.now(approved, newsroom.edith());
        assertEquals(ClaimState.APPROVED, now.state());
        assertEquals(
                ClaimState.PUBLISHED,
                newsroom.move(now, new Move.Publish(), newsroom.edith()).state());
    }

    @Test
    void who_asked_does_not_execute_it_and_nobody_executes_what_was_not_asked_for() {
        Claim claim = newsroom.published();
        Actor both = newsroom.person("both", "An editor who is admin", Role.EDITOR, Role.ADMIN);
        Redaction asked = desk.request(claim.id(), drones(), both).part();
        refused(
                Refusal.NotYours.class,
                () -> newsroom.move(newsroom.now(claim, both), new Move.Redact(asked.id()), both));
        refused(
                Refusal.RoleMayNot.class,
                () -> newsroom.move(
                        newsroom.now(claim, newsroom.omar()), new Move.Redact(asked.id()), newsroom.omar()));
        Claim another = newsroom.published();
        refused(Refusal.WrongState.class, () -> newsroom.move(another, new Move.Redact(asked.id()), newsroom.ada()));
        desk.request(another.id(), drones(), newsroom.edith());
        refused(
                Refusal.Invalid.class,
                () -> newsroom.move(
                        newsroom.now(another, newsroom.ada()), new Move.Redact(asked.id()), newsroom.ada()));
        assertEquals(
                List.of(),
                offers.moves(another.id(), newsroom.edith()).stream()
                        .filter(offer -> offer.move() == MoveName.REDACT)
                        .toList());
        assertTrue(offers.moves(another.id(), newsroom.ada()).stream()
                .anyMatch(offer -> offer.move() == MoveName.REDACT && offer.open()));
    }

    @Test
    void editors_ask_and_not_for_what_stands_nowhere() {
        Claim claim = newsroom.published();
        refused(Refusal.RoleMayNot.class, () -> desk.request(claim.id(), drones(), newsroom.mara()));
        refused(Refusal.RoleMayNot.class, () -> desk.request(claim.id(), drones(), newsroom.ada()));
        assertEquals(
                "/what/1: stands nowhere on this claim, as it is written here",
                refused(
                                Refusal.Invalid.class,
                                () -> desk.request(
                                        claim.id(),
                                        new NewRedaction(List.of("drones", "submarines"), null, "A law", "A reason."),
                                        newsroom.edith()))
                        .detail());
    }

    @Test
    void the_contact_of_who_complained_is_erased_though_it_lies_sealed() {
        Claim claim = newsroom.published();
        UUID complaint = complaints
                .receive(
                        new NewComplaint(claim.id(), null, "You are wrong.", "Kim <kim@reader.example>"),
                        newsroom.edith())
                .id();
        Redaction asked = desk.request(
                        claim.id(),
                        new NewRedaction(List.of("kim@reader.example"), null, "A law", "A reason."),
                        newsroom.edith())
                .part();
        assertEquals(Map.of("contacts of complaints", 1), asked.places());
        newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked.id()), newsroom.ada());
        assertNull(received.complaint(complaint, newsroom.edith()).contact());
    }

    @Test
    void a_request_is_taken_back_until_it_is_executed() {
        Claim claim = newsroom.published();
        Redaction asked = desk.request(claim.id(), drones(), newsroom.edith()).part();
        Claim now = newsroom.now(claim, newsroom.edith());
        assertEquals(claim.version(), now.version());
        assertEquals(claim.sequence() + 1, now.sequence());
        desk.takeBack(claim.id(), asked.id(), now.version(), newsroom.omar());
        assertEquals(List.of(), desk.redactions(claim.id(), newsroom.ada()));
        Redaction again = desk.request(claim.id(), drones(), newsroom.edith()).part();
        newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(again.id()), newsroom.ada());
        Redaction done = desk.redaction(claim.id(), again.id(), newsroom.ada()).part();
        assertNull(done.what());
        assertEquals(newsroom.ada().person(), done.executedBy());
        assertFalse(done.places().isEmpty());
        refused(
                Refusal.NotNow.class,
                () -> desk.takeBack(
                        claim.id(),
                        again.id(),
                        newsroom.now(claim, newsroom.edith()).version(),
                        newsroom.edith()));
    }

    @Test
    void a_blind_rater_learns_nothing_by_asking() {
        Claim claim = newsroom.written(newsroom.mara());
        claim = newsroom.move(claim, new Move.RequestCrossCheck(newsroom.omar().id()), newsroom.mara());
        Claim blind = claim;
        refused(
                Refusal.NotYours.class,
                () -> desk.request(
                        blind.id(),
                        new NewRedaction(List.of("rules it out"), null, "A law", "A reason."),
                        newsroom.omar()));
        refused(Refusal.NotYours.class, () -> desk.redactions(blind.id(), newsroom.omar()));
    }

    @Test
    void words_of_the_vocabulary_stay_what_programs_read() {
        Claim claim = newsroom.published();
        redacted(claim, new NewRedaction(List.of("unproven", "en"), null, "A law", "A reason."));
        Version version = versions.version(claim.id(), 1, newsroom.mara());
        assertEquals("unproven", version.rating().key());
        assertEquals("en", version.language());
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds());
    }

    @Test
    void one_after_another_each_leaves_a_chain_that_holds() {
        Claim claim = newsroom.published();
        redacted(claim, drones());
        redacted(claim, new NewRedaction(List.of("residence"), "place", "A law", "A reason."));
        redacted(claim, new NewRedaction(List.of("[text removed"), "mark", "A law", "A reason."));
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds());
        assertEquals(3, desk.redactions(claim.id(), newsroom.ada()).size());
    }

    private Claim redacted(Claim claim, NewRedaction what) {
        Redaction asked = desk.request(claim.id(), what, newsroom.edith()).part();
        return newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked.id()), newsroom.ada());
    }

    private static NewRedaction drones() {
        return new NewRedaction(List.of("Ninety-one drones"), null, "A law", "A reason.");
    }

    private int found() {
        return claims.list(ClaimFilter.ALL.saying(SURNAME), null, 10, newsroom.mara())
                .items()
                .size();
    }
}
