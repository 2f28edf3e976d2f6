package veridict.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.people.People;

/** The sweep does what came due, under the service's own role, while the tick of the running service does the same beside it. */
@QuarkusTest
class SweepTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Approved approved;

    @Inject
    People people;

    @Inject
    Sweep sweep;

    private UUID mara;
    private UUID edith;

    @BeforeEach
    void people() {
        mara = person("mara", Role.FACT_CHECKER);
        edith = person("edith", Role.EDITOR);
    }

    @Test
    void what_came_due_while_nobody_looked_is_published_once_however_many_look() {
        List<UUID> claims = Stream.generate(() -> approved.dueBy(mara, edith, edith))
                .limit(10)
                .toList();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(sweep::run),
                        CompletableFuture.runAsync(sweep::run),
                        CompletableFuture.runAsync(sweep::run))
                .join();
        for (UUID claim : claims) {
            eventually(() -> state(claim), "PUBLISHED"::equals);
            assertEquals(List.of("verdict.published"), events(claim));
            assertEquals("1", newsroom.one("select count(*) from verdict_version where claim_id = ?", claim));
            assertEquals(
                    Actor.SYSTEM.id().toString(),
                    newsroom.one("select actor_id from audit_entry where claim_id = ? and sequence = 2", claim));
        }
    }

    @Test
    void the_service_looks_by_itself() {
        UUID claim = approved.dueBy(mara, edith, edith);
        eventually(() -> state(claim), "PUBLISHED"::equals);
    }

    @Test
    void a_gate_that_closed_meanwhile_stops_the_publication_and_the_editor_is_told() {
        UUID claim = approved.dueBy(mara, edith, edith, "delete from search_record where claim_id = ?");
        sweep.run();
        assertStopped(claim, "To publish something is missing");
    }

    @Test
    void four_eyes_hold_when_the_time_has_come() {
        UUID claim = approved.dueBy(mara, edith, mara);
        sweep.run();
        assertStopped(claim, "Who scheduled it wrote on it.");
    }

    @Test
    void what_is_overdue_is_told_once_however_many_look() {
        UUID claim = newsroom.claim(mara);
        newsroom.happens(claim, 1, "claim.submitted", mara);
        newsroom.sql(
                "update claim set deadline = now() - interval '1 hour', due_soon_at = now() - interval '2 hours' where id = ?",
                claim);
        CompletableFuture.allOf(CompletableFuture.runAsync(sweep::run), CompletableFuture.runAsync(sweep::run))
                .join();
        eventually(() -> newsroom.one("select escalated_to from claim where id = ?", claim), "editor"::equals);
        sweep.run();
        assertEquals(List.of("claim.submitted", "claim.overdue"), events(claim));
    }

    private void assertStopped(UUID claim, String why) {
        eventually(() -> newsroom.one("select stopped_for from claim where id = ?", claim), editor -> editor != null);
        assertEquals("APPROVED", state(claim));
        assertEquals(null, newsroom.one("select scheduled_at from claim where id = ?", claim));
        assertEquals(List.of("verdict.unscheduled"), events(claim));
        assertEquals(
                why,
                newsroom.one(
                        "select left(text, ?) from audit_text where claim_id = ? and field = 'reason'",
                        why.length(),
                        claim));
    }

    private String state(UUID claim) {
        return String.valueOf(newsroom.one("select state from claim where id = ?", claim));
    }

    private List<String> events(UUID claim) {
        return List.of(String.valueOf(newsroom.one(
                        "select string_agg(type, ' ' order by sequence) from event where claim_id = ?", claim))
                .split(" "));
    }

    private UUID person(String name, Role role) {
        return people.signedIn("https://login.example", name, name, Set.of(role))
                .id();
    }
}
