package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimSort;
import veridict.claim.Wording;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Timekeeper.Due;
import veridict.review.Timekeeper.What;

/** A claim has its time in each state; when that is up, the flow says whose turn it is. Once, and whoever looks. */
@QuarkusTest
class DeadlinesTest {

    private static final String DEADLINES = """
            deadlines:
              SUBMITTED: { after: 24h, due-soon: 6h, escalate-to: editor, URGENT: { after: 2h } }
              ACCEPTED:  { after: 48h, escalate-to: fact-checker, then: raise-priority }
              IN_REVIEW: { after: 72h, escalate-to: editor, then: hand-back }
            """;

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
    EntityManager database;

    @Inject
    Json json;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @BeforeEach
    void deadlines() throws SQLException {
        String file = Newsroom.flowFile();
        work(file.substring(0, file.indexOf("deadlines:\n")) + DEADLINES);
    }

    @AfterEach
    void asBefore() throws SQLException {
        work(Newsroom.flowFile());
        clock.reset();
    }

    @Test
    void the_time_of_a_claim_begins_with_its_state() {
        Claim submitted = newsroom.submitted(newsroom.reader());
        assertNull(submitted.deadline(), "the newsroom's own business");
        Claim seen = newsroom.now(submitted, newsroom.mara());
        assertEquals(seen.updatedAt().plus(24, ChronoUnit.HOURS), seen.deadline());
        assertEquals(seen.updatedAt().plus(18, ChronoUnit.HOURS), seen.dueSoonAt());
        clock.goOn(Duration.ofHours(5));
        Claim accepted = newsroom.move(seen, new Move.Accept(null, null), newsroom.mara());
        assertEquals(accepted.updatedAt().plus(48, ChronoUnit.HOURS), accepted.deadline());
    }

    @Test
    void another_priority_has_another_deadline_from_the_same_beginning() {
        Claim claim = newsroom.submitted(newsroom.mara());
        clock.goOn(Duration.ofHours(1));
        Claim urgent = desk.reword(claim.id(), claim.version(), DeadlinesTest::urgent, newsroom.mara());
        assertEquals(claim.updatedAt().plus(2, ChronoUnit.HOURS), urgent.deadline());
    }

    @Test
    void a_hold_stops_the_clock() {
        Claim claim = newsroom.accepted();
        clock.goOn(Duration.ofHours(10));
        Claim held = newsroom.move(claim, new Move.Hold("Waiting.", null), newsroom.edith());
        assertNull(held.deadline());
        clock.goOn(Duration.ofDays(100));
        Claim on = newsroom.move(held, new Move.Resume(), newsroom.edith());
        Duration pause = Duration.between(held.updatedAt(), on.updatedAt());
        assertEquals(claim.deadline().plus(pause), on.deadline());
    }

    @Test
    void what_is_overdue_is_told_once_however_many_look() {
        Claim claim = newsroom.submitted(newsroom.reader());
        assertEquals(Optional.empty(), due(claim));
        clock.goOn(Duration.ofHours(25));
        Due one = due(claim).orElseThrow();
        Due other = due(claim).orElseThrow();
        time.act(one);
        assertInstanceOf(
                Refusal.Stale.class,
                assertThrows(Refused.class, () -> time.act(other)).refusal());
        assertEquals(Optional.empty(), due(claim));
        Claim told = newsroom.now(claim, newsroom.edith());
        assertEquals(Role.EDITOR, told.escalation().to());
        assertEquals(ClaimState.SUBMITTED, told.state());
        assertEquals(List.of("claim.submitted", "claim.overdue"), events(claim));
        assertEquals("INTERNAL", event(claim, "audience"));
        assertEquals("editor", escalatedTo(json.map(event(claim, "thin"))));
    }

    @Test
    void an_escalation_ends_with_the_state_that_took_too_long() {
        Claim claim = newsroom.submitted(newsroom.reader());
        clock.goOn(Duration.ofHours(25));
        time.act(due(claim).orElseThrow());
        Claim told = newsroom.now(claim, newsroom.mara());
        Claim edited = desk.reword(claim.id(), told.version(), DeadlinesTest::urgent, newsroom.mara());
        assertEquals(told.deadline(), edited.deadline());
        assertEquals(Optional.empty(), due(claim));
        Claim accepted = newsroom.move(edited, new Move.Accept(null, null), newsroom.mara());
        assertNull(accepted.escalation());
        assertNotEquals(told.deadline(), accepted.deadline());
    }

    @Test
    void an_escalation_can_raise_the_priority_without_beginning_anew() {
        Claim claim = newsroom.accepted();
        clock.goOn(Duration.ofHours(49));
        time.act(due(claim).orElseThrow());
        Claim raised = newsroom.now(claim, newsroom.edith());
        assertEquals(Priority.HIGH, raised.priority());
        assertEquals(claim.deadline(), raised.deadline());
        assertEquals(Role.FACT_CHECKER, raised.escalation().to());
        assertEquals(Optional.empty(), due(claim));
    }

    @Test
    void an_escalation_can_hand_the_claim_back() {
        Claim claim = newsroom.inReview();
        clock.goOn(Duration.ofHours(73));
        time.act(due(claim).orElseThrow());
        Claim back = newsroom.now(claim, newsroom.edith());
        assertEquals(ClaimState.ACCEPTED, back.state());
        assertNull(back.assignee());
        assertEquals(
                List.of("claim.overdue", "claim.handed_back"),
                events(claim).subList(events(claim).size() - 2, events(claim).size()));
    }

    @Test
    void an_escalation_is_that_of_the_deadline_that_passed_and_not_of_the_priority_that_it_raises()
            throws SQLException {
        String file = Newsroom.flowFile();
        work(file.substring(0, file.indexOf("deadlines:\n")) + """
                deadlines:
                  IN_REVIEW: { after: 72h, escalate-to: editor, then: raise-priority, HIGH: { after: 72h, then: hand-back } }
                """);
        Claim claim = newsroom.inReview();
        clock.goOn(Duration.ofHours(73));
        time.act(due(claim).orElseThrow());
        Claim raised = newsroom.now(claim, newsroom.edith());
        assertEquals(Priority.HIGH, raised.priority());
        assertEquals(ClaimState.IN_REVIEW, raised.state());
        assertEquals(claim.assignee(), raised.assignee());
    }

    @Test
    void nobody_escalates_but_time_and_not_before() {
        Claim claim = newsroom.submitted(newsroom.mara());
        for (Actor actor : List.of(newsroom.edith(), Actor.SYSTEM)) {
            assertThrows(Refused.class, () -> desk.apply(claim.id(), claim.version(), new Move.Escalate(), actor));
        }
    }

    @Test
    void lists_show_what_is_near_what_is_past_and_whose_turn_it_is() {
        Claim claim = newsroom.submitted(newsroom.reader());
        ClaimFilter near = ClaimFilter.ALL.dueSoon(true, claim.createdAt().plus(20, ChronoUnit.HOURS));
        assertEquals(true, lists(near, claim));
        assertEquals(false, lists(ClaimFilter.ALL.dueSoon(true, claim.createdAt()), claim));
        Instant past = claim.createdAt().plus(25, ChronoUnit.HOURS);
        assertEquals(true, lists(ClaimFilter.ALL.overdue(true, past), claim));
        assertEquals(false, lists(ClaimFilter.ALL.overdue(false, past), claim));
        assertEquals(false, lists(ClaimFilter.ALL.escalatedTo(Role.EDITOR), claim));
        clock.goOnTo(past);
        time.act(due(claim).orElseThrow());
        assertEquals(true, lists(ClaimFilter.ALL.escalatedTo(Role.EDITOR), claim));
    }

    @Test
    void who_is_not_of_the_newsroom_cannot_ask_by_deadlines() {
        for (ClaimFilter asked : List.of(
                ClaimFilter.ALL.overdue(true, clock.instant()),
                ClaimFilter.ALL.onlyStopped(),
                ClaimFilter.ALL.assignedTo(newsroom.mara().id()),
                ClaimFilter.ALL.sorted(ClaimSort.FIRST_DUE))) {
            Refused refused = assertThrows(Refused.class, () -> claims.count(asked, newsroom.reader()));
            assertInstanceOf(Refusal.RoleMayNot.class, refused.refusal());
        }
    }

    private static Wording urgent(Wording now) {
        return new Wording(
                now.statement(),
                now.form(),
                now.medium(),
                now.summary(),
                now.language(),
                now.translation(),
                now.claimant(),
                now.claimedOn(),
                now.topics(),
                Priority.URGENT);
    }

    private boolean lists(ClaimFilter filter, Claim claim) {
        return claims.list(filter, null, 10_000, newsroom.edith()).items().stream()
                .anyMatch(listed -> listed.id().equals(claim.id()));
    }

    private Optional<Due> due(Claim claim) {
        return time.due(10_000).stream()
                .filter(due -> due.claim().equals(claim.id()) && due.what() == What.ESCALATE)
                .findFirst();
    }

    private List<String> events(Claim claim) {
        return database.createNativeQuery("select type from event where claim_id = :id order by sequence", String.class)
                .setParameter("id", claim.id())
                .getResultList();
    }

    private String event(Claim claim, String column) {
        return (String) database.createNativeQuery(
                        "select " + column + " from event where claim_id = :id order by sequence desc limit 1",
                        String.class)
                .setParameter("id", claim.id())
                .getSingleResult();
    }

    private static Object escalatedTo(Map<String, Object> event) {
        return ((Map<?, ?>) ((Map<?, ?>) event.get("data")).get("escalation")).get("to");
    }

    private void work(String flow) throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl);
                PreparedStatement written = connection.prepareStatement("update flow set source = ?, hash = ?")) {
            written.setString(1, flow);
            written.setString(2, UUID.randomUUID().toString());
            written.executeUpdate();
        }
        clock.goOn(Duration.ofSeconds(6));
    }
}
