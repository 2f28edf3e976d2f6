package veridict.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.review.Move;
import veridict.review.NewWaiver;
import veridict.review.WaiverDesk;

/** What the database refuses about waivers, whoever writes: SQL under a service's own role, also when two sessions race. */
@QuarkusTest
class WaiversInTheDatabaseTest {

    private static final String FOUR_EYES = "V4EYE";
    private static final String CHECK = "23514";
    private static final String NOT_GRANTED = "42501";
    private static final String GATE = "claimant-contacted";

    @Inject
    Newsroom newsroom;

    @Inject
    WaiverDesk waivers;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void a_hand_cannot_waive() throws SQLException {
        assertRefused(FOUR_EYES, waiver(newsroom.proposed(), newsroom.mara(), GATE));
    }

    @Test
    void who_waived_cannot_become_a_hand() throws SQLException {
        Claim claim = newsroom.written(newsroom.mara());
        granted(claim);
        assertRefused(FOUR_EYES, hand(claim, newsroom.edith()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"four-eyes", "not-recused"})
    void a_law_is_never_waived(String law) throws SQLException {
        assertRefused(CHECK, waiver(newsroom.proposed(), newsroom.edith(), law));
    }

    @Test
    void a_waiver_keeps_its_words() throws SQLException {
        UUID waiver = granted(newsroom.proposed());
        assertRefused(NOT_GRANTED, "update waiver set reason = 'another' where id = '" + waiver + "'");
    }

    @Test
    void what_was_approved_or_published_keeps_its_waivers() throws SQLException {
        Claim proposed = newsroom.proposed();
        UUID waiver = granted(proposed);
        Claim approved = newsroom.move(
                newsroom.now(proposed, newsroom.edith()),
                new Move.Approve(newsroom.revision(proposed)),
                newsroom.edith());
        assertRefused(FOUR_EYES, "delete from waiver where id = '" + waiver + "'");
        assertRefused(FOUR_EYES, waiver(approved, newsroom.omar(), "both-sides-considered"));
        newsroom.move(approved, new Move.Publish(), newsroom.edith());
        assertRefused(FOUR_EYES, "delete from waiver where id = '" + waiver + "'");
        assertRefused(FOUR_EYES, waiver(approved, newsroom.omar(), "both-sides-considered"));
    }

    @Test
    void the_workflow_service_writes_none() throws SQLException {
        String sql = waiver(newsroom.proposed(), newsroom.edith(), GATE);
        try (Connection session = session("veridict_workflow")) {
            assertEquals(NOT_GRANTED, failure(session, sql).getSQLState());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, " + Connection.TRANSACTION_READ_COMMITTED,
        "true, " + Connection.TRANSACTION_REPEATABLE_READ,
        "false, " + Connection.TRANSACTION_READ_COMMITTED,
        "false, " + Connection.TRANSACTION_REPEATABLE_READ
    })
    void of_a_waiver_and_its_own_hand_the_second_loses(boolean waiverFirst, int isolation) throws Exception {
        Claim proposed = newsroom.proposed();
        String waiver = waiver(proposed, newsroom.omar(), GATE);
        String hand = hand(proposed, newsroom.omar());
        try (Connection first = session("veridict_api");
                Connection second = session("veridict_ui")) {
            first.setAutoCommit(false);
            second.setTransactionIsolation(isolation);
            second.setAutoCommit(false);
            second.createStatement().execute("select count(*) from draft_hand");
            first.createStatement().execute(waiverFirst ? waiver : hand);
            CompletableFuture<SQLException> loses =
                    CompletableFuture.supplyAsync(() -> failure(second, waiverFirst ? hand : waiver));
            assertThrows(
                    TimeoutException.class,
                    () -> loses.get(300, TimeUnit.MILLISECONDS),
                    "it waits for the other session");
            first.commit();
            String state = loses.get(10, TimeUnit.SECONDS).getSQLState();
            assertTrue(state.equals(FOUR_EYES) || state.equals("40001"), state);
        }
    }

    private UUID granted(Claim claim) {
        return waivers.grant(claim.id(), new NewWaiver(GATE, "Nobody answers there."), newsroom.edith())
                .part()
                .id();
    }

    private static String waiver(Claim claim, Actor actor, String gate) {
        return """
                insert into waiver (id, draft_id, gate, reason, person_id, at)
                select gen_random_uuid(), id, '%s', 'why', '%s', now() from draft where claim_id = '%s'
                """.formatted(gate, actor.id(), claim.id());
    }

    private static String hand(Claim claim, Actor actor) {
        return "insert into draft_hand (draft_id, person_id) select id, '%s' from draft where claim_id = '%s'"
                .formatted(actor.id(), claim.id());
    }

    private void assertRefused(String state, String sql) throws SQLException {
        for (String role : List.of("veridict_api", "veridict_ui")) {
            try (Connection session = session(role)) {
                SQLException refused = failure(session, sql);
                assertEquals(state, refused.getSQLState(), refused.getMessage());
            }
        }
    }

    private static SQLException failure(Connection session, String sql) {
        return assertThrows(SQLException.class, () -> session.createStatement().execute(sql), sql);
    }

    private Connection session(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }
}
