package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.HistoryEntry;
import veridict.model.PublicationState;
import veridict.model.Stance;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Timekeeper.Due;
import veridict.review.Timekeeper.What;

/** An editor says when a verdict becomes public, and time does it: once, in the editor's name, unless something is in the way. */
@QuarkusTest
class SchedulesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    SettableClock clock;

    @Inject
    Timekeeper time;

    @Inject
    ReviewDesk desk;

    @Inject
    ClaimQueries claims;

    @Inject
    PartDesk parts;

    @Inject
    EntityManager database;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_time_is_kept_as_an_instant_and_as_it_was_said() {
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        String said = tomorrow.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
        Claim scheduled =
                newsroom.move(newsroom.approved(), new Move.Schedule(said, "Atlantic/Reykjavik"), newsroom.edith());
        assertEquals(ClaimState.APPROVED, scheduled.state());
        assertEquals(tomorrow, scheduled.schedule().at());
        assertEquals("Atlantic/Reykjavik", scheduled.schedule().zone());
        assertEquals(newsroom.edith().id(), scheduled.schedule().by().id());
        assertEquals(PublicationState.SCHEDULED, scheduled.publication().state());
        assertEquals(tomorrow, scheduled.publication().at());
        assertEquals("verdict.scheduled", events(scheduled).getLast());
    }

    @Test
    void the_past_is_no_time_for_it() {
        Claim approved = newsroom.approved();
        refused(Refusal.Invalid.class, () -> newsroom.move(approved, at(Duration.ofSeconds(-1)), newsroom.edith()));
    }

    @Test
    void when_the_time_has_come_the_system_publishes_and_not_before() {
        Claim scheduled = scheduled();
        assertEquals(Optional.empty(), due(scheduled));
        refused(
                Refusal.RoleMayNot.class,
                () -> desk.apply(scheduled.id(), scheduled.version(), new Move.Publish(), Actor.SYSTEM));
        clock.goOn(Duration.ofHours(2));
        time.act(due(scheduled).orElseThrow());
        Claim published = newsroom.now(scheduled, newsroom.edith());
        assertEquals(ClaimState.PUBLISHED, published.state());
        assertNull(published.schedule());
        HistoryEntry last = last(published);
        assertEquals(Actor.SYSTEM.id(), last.actor().id());
        assertEquals("system", last.role());
        assertEquals("verdict.published", events(published).getLast());
        assertTrue(claims.verification(published.id(), newsroom.edith()).holds());
    }

    @Test
    void what_two_instances_found_due_is_published_once() {
        Claim scheduled = scheduled();
        clock.goOn(Duration.ofHours(2));
        Due one = due(scheduled).orElseThrow();
        Due other = due(scheduled).orElseThrow();
        time.act(one);
        refused(Refusal.Stale.class, () -> time.act(other));
        assertEquals(Optional.empty(), due(scheduled));
    }

    @Test
    void the_time_is_changed_and_taken_away() {
        Claim scheduled = scheduled();
        Claim later = newsroom.move(scheduled, at(Duration.ofHours(5)), newsroom.omar());
        assertEquals(newsroom.omar().id(), later.schedule().by().id());
        clock.goOn(Duration.ofHours(2));
        assertEquals(Optional.empty(), due(scheduled));
        Claim none = newsroom.move(later, new Move.Unschedule(null), newsroom.edith());
        assertEquals(PublicationState.NONE, none.publication().state());
        assertEquals("verdict.unscheduled", events(none).getLast());
        clock.goOn(Duration.ofHours(5));
        assertEquals(Optional.empty(), due(scheduled));
        refused(Refusal.WrongState.class, () -> newsroom.move(none, new Move.Unschedule(null), newsroom.edith()));
    }

    @Test
    void a_hand_of_the_verdict_does_not_say_when() {
        Claim proposed = newsroom.proposedBy(newsroom.omar());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        refused(Refusal.SameHand.class, () -> newsroom.move(approved, at(Duration.ofHours(1)), newsroom.omar()));
    }

    @Test
    void any_fact_checker_may_hold_what_is_about_to_become_public() {
        Claim approved = newsroom.approved();
        refused(Refusal.NotYours.class, () -> newsroom.move(approved, hold(null), newsroom.tom()));
        Claim held = newsroom.move(
                newsroom.move(approved, at(Duration.ofHours(1)), newsroom.edith()), hold(null), newsroom.tom());
        assertEquals(ClaimState.ON_HOLD, held.state());
        assertNull(held.schedule());
        assertEquals(newsroom.edith().id(), held.stoppedFor().id());
        Claim on = newsroom.move(held, new Move.Resume(), newsroom.edith());
        assertEquals(ClaimState.APPROVED, on.state());
        clock.goOn(Duration.ofHours(2));
        assertEquals(Optional.empty(), due(on));
        assertTrue(isAmongTheStopped(on));
    }

    @Test
    void a_change_of_what_was_approved_ends_the_plan_and_the_editor_finds_it() {
        Claim scheduled = scheduled();
        parts.add(scheduled.id(), Newsroom.evidence("A late one", Stance.CONTEXT), List.of(), newsroom.tom());
        Claim proposed = newsroom.now(scheduled, newsroom.edith());
        assertEquals(ClaimState.PROPOSED, proposed.state());
        assertNull(proposed.schedule());
        assertTrue(isAmongTheStopped(proposed));
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        assertFalse(isAmongTheStopped(approved));
    }

    @Test
    void what_cannot_be_published_is_stopped_and_the_editor_told() {
        Claim scheduled = scheduled();
        clock.goOn(Duration.ofHours(2));
        time.stop(due(scheduled).orElseThrow(), "To publish something is missing.");
        Claim stopped = newsroom.now(scheduled, newsroom.edith());
        assertEquals(ClaimState.APPROVED, stopped.state());
        assertEquals(newsroom.edith().id(), stopped.stoppedFor().id());
        HistoryEntry last = last(stopped);
        assertEquals("unschedule", last.entry());
        assertEquals(Actor.SYSTEM.id(), last.actor().id());
        assertEquals("To publish something is missing.", last.reason());
        assertEquals("verdict.unscheduled", events(stopped).getLast());
        assertTrue(isAmongTheStopped(stopped));
        assertFalse(isAmongTheStopped(newsroom.move(stopped, at(Duration.ofHours(1)), newsroom.edith())));
    }

    @Test
    void a_correction_waits_for_its_time_while_the_page_stays() {
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        Claim proposed = newsroom.move(open, new Move.Propose(), newsroom.mara());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        Claim scheduled = newsroom.move(approved, at(Duration.ofHours(1)), newsroom.edith());
        assertEquals(PublicationState.PUBLIC, scheduled.publication().state());
        assertEquals(
                ClaimState.ON_HOLD,
                newsroom.move(scheduled, hold(null), newsroom.tom()).state());
    }

    @Test
    void what_was_held_until_a_time_goes_on_then() {
        Instant until = clock.instant().plus(1, ChronoUnit.HOURS);
        Claim held = newsroom.move(newsroom.inReview(), hold(until), newsroom.mara());
        assertNull(held.deadline());
        assertEquals(Optional.empty(), due(held));
        clock.goOn(Duration.ofHours(2));
        Due due = due(held).orElseThrow();
        assertEquals(What.RESUME, due.what());
        time.act(due);
        Claim on = newsroom.now(held, newsroom.mara());
        assertEquals(ClaimState.IN_REVIEW, on.state());
        assertEquals("claim.resumed", events(on).getLast());
        refused(Refusal.Stale.class, () -> time.act(due));
    }

    private Claim scheduled() {
        return newsroom.move(newsroom.approved(), at(Duration.ofHours(1)), newsroom.edith());
    }

    private Move.Schedule at(Duration ahead) {
        return new Move.Schedule(clock.instant().plus(ahead).toString(), null);
    }

    private static Move.Hold hold(Instant until) {
        return new Move.Hold("The archive answers on Monday.", until);
    }

    private Optional<Due> due(Claim claim) {
        return time.due(10_000).stream()
                .filter(due -> due.claim().equals(claim.id()) && due.what() != What.ESCALATE)
                .findFirst();
    }

    private boolean isAmongTheStopped(Claim claim) {
        return claims.list(ClaimFilter.ALL.onlyStopped(), null, 1_000, newsroom.edith()).items().stream()
                .map(Claim::id)
                .toList()
                .contains(claim.id());
    }

    private HistoryEntry last(Claim claim) {
        return claims.history(claim.id(), newsroom.edith()).getLast();
    }

    private List<String> events(Claim claim) {
        return database.createNativeQuery("select type from event where claim_id = :id order by sequence", String.class)
                .setParameter("id", claim.id())
                .getResultList();
    }

    private static void refused(Class<? extends Refusal> refusal, Executable move) {
        assertInstanceOf(refusal, assertThrows(Refused.class, move).refusal());
    }
}
