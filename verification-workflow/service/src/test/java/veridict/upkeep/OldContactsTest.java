package veridict.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;

/** The service erases under its own role; the complaints are put there past the rules, because only their dates matter here. */
@QuarkusTest
class OldContactsTest {

    private static final Instant DECIDED = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource database;

    @Test
    void a_contact_is_erased_when_its_time_has_passed_after_the_end() throws SQLException {
        UUID decided = complaint(DECIDED);
        UUID open = complaint(null);
        at(DECIDED.plus(KEPT)).erase();
        assertTrue(isKept(decided), "not a moment too early");
        assertTrue(at(DECIDED.plus(KEPT).plusSeconds(1)).erase() >= 1);
        assertEquals(false, isKept(decided));
        assertTrue(isKept(open), "what is not decided needs an answer, and somebody to send it to");
    }

    private OldContacts at(Instant now) {
        return new OldContacts(database, Clock.fixed(now, ZoneOffset.UTC), KEPT);
    }

    private UUID complaint(@Nullable Instant decidedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        UUID somebody = newsroom.reader().id();
        try (Connection connection = newsroom.connect();
                Statement past = connection.createStatement()) {
            past.execute("set session_replication_role = replica");
            run(
                    connection,
                    """
                    insert into complaint (id, revision, claim_id, version, text, state, answer, due, handler_id, received_at, decided_by, decided_at)
                    select ?, 1, ?, 1, 'Wrong.', case when d is null then 'IN_REVIEW' else 'REJECTED' end, case when d is null then null else 'No.' end,
                        now(), ?, now(), case when d is null then null else cast(? as uuid) end, d
                    from (select cast(? as timestamptz) d) decided
                    """,
                    id,
                    UUID.randomUUID(),
                    somebody,
                    somebody,
                    decidedAt == null ? null : decidedAt.toString());
            run(connection, "insert into complaint_contact values (?, 'sealed')", id);
        }
        return id;
    }

    private boolean isKept(UUID complaint) throws SQLException {
        try (Connection connection = newsroom.connect();
                PreparedStatement find = connection.prepareStatement(
                        "select exists (select from complaint_contact where complaint_id = ?)")) {
            find.setObject(1, complaint);
            ResultSet found = find.executeQuery();
            found.next();
            return found.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
