package veridict.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.model.Claim;
import veridict.model.Complaint;
import veridict.model.CorrectionKind;
import veridict.model.Role;

/** A complaint is decided by others than those it is about, whoever writes: SQL under each service's own role. */
@QuarkusTest
class ComplaintsInTheDatabaseTest {

    private static final String FOUR_EYES = "V4EYE";
    private static final String NOT_GRANTED = "42501";
    private static final String AGAINST_A_CHECK = "23514";
    private static final String NO_SUCH_ROW = "23503";

    @Inject
    Newsroom newsroom;

    @Inject
    ComplaintDesk desk;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void who_had_a_part_in_the_verdict_and_who_is_no_editor_cannot_decide() throws SQLException {
        Complaint taken = taken(newsroom.published());
        for (UUID person : new UUID[] {
            newsroom.mara().id(),
            newsroom.edith().id(),
            newsroom.tom().id(),
            newsroom.ada().id()
        }) {
            assertEquals(FOUR_EYES, refused("veridict_api", decision(taken, "REJECTED", person)));
            assertEquals(FOUR_EYES, refused("veridict_ui", decision(taken, "REJECTED", person)));
        }
    }

    @Test
    void an_upheld_complaint_leaves_no_verdict_as_it_was() throws SQLException {
        Complaint taken = taken(newsroom.published());
        assertEquals(FOUR_EYES, refused("veridict_api", decision(taken, "UPHELD", nina())));
        Complaint corrected = taken(newsroom.underCorrection(CorrectionKind.UPDATE));
        execute("veridict_api", decision(corrected, "UPHELD", nina()));
    }

    @Test
    void a_complaint_is_looked_into_then_decided_once_with_an_answer() throws SQLException {
        Claim claim = newsroom.published();
        Complaint received = received(claim);
        assertEquals(FOUR_EYES, refused("veridict_api", decision(received, "REJECTED", nina())));
        Complaint taken = desk.take(received.id(), 1, newsroom.person("nina", "Nina the editor", Role.EDITOR));
        assertEquals(
                AGAINST_A_CHECK,
                refused("veridict_api", decision(taken, "REJECTED", nina()).replace("'No.'", "null")));
        execute("veridict_api", decision(taken, "REJECTED", nina()));
        assertEquals(FOUR_EYES, refused("veridict_api", decision(taken, "PARTLY_UPHELD", nina())));
        assertEquals(
                FOUR_EYES,
                refused("veridict_ui", "update complaint set answer = 'Yes.' where id = '%s'".formatted(taken.id())));
    }

    @Test
    void a_complaint_is_about_a_version_that_was_published() throws SQLException {
        Claim claim = newsroom.published();
        assertEquals(NO_SUCH_ROW, refused("veridict_api", """
                insert into complaint (id, revision, claim_id, version, text, state, due, received_at)
                values (gen_random_uuid(), 1, '%s', 2, 'Wrong.', 'RECEIVED', now(), now())
                """.formatted(claim.id())));
    }

    @Test
    void a_decision_that_races_with_its_editors_hand_loses() throws Exception {
        Claim claim = newsroom.underCorrection(CorrectionKind.UPDATE);
        Complaint taken = taken(claim);
        try (Connection writer = session("veridict_api");
                Connection decider = session("veridict_ui")) {
            writer.setAutoCommit(false);
            execute(writer, """
                    insert into draft_hand (draft_id, person_id) select id, '%s' from draft
                    where claim_id = '%s' and number = 2
                    """.formatted(nina(), claim.id()));
            CompletableFuture<Void> decides =
                    CompletableFuture.runAsync(() -> unchecked(decider, decision(taken, "UPHELD", nina())));
            assertThrows(
                    TimeoutException.class,
                    () -> decides.get(300, TimeUnit.MILLISECONDS),
                    "it waits for the other session");
            writer.commit();
            var failure = assertThrows(ExecutionException.class, () -> decides.get(10, TimeUnit.SECONDS));
            assertEquals(FOUR_EYES, ((SQLException) failure.getCause().getCause()).getSQLState());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veridict_api      | update complaint set text = ''",
                "veridict_ui       | update complaint set version = 1",
                "veridict_ui       | update complaint set due = now()",
                "veridict_api      | delete from complaint",
                "veridict_api      | update complaint_contact set sealed = ''",
                "veridict_workflow | update complaint_contact set sealed = ''",
                "veridict_workflow | select text from complaint",
                "veridict_workflow | select answer from complaint",
                "veridict_workflow | select sealed from complaint_contact",
                "veridict_workflow | update complaint set state = 'REJECTED'",
            })
    void no_service_may(String role, String sql) throws SQLException {
        assertEquals(NOT_GRANTED, refused(role, sql), sql);
    }

    private Complaint received(Claim claim) {
        return desk.receive(new NewComplaint(claim.id(), 1, "Wrong.", "a@example.org"), newsroom.tom());
    }

    private Complaint taken(Claim claim) {
        return desk.take(received(claim).id(), 1, newsroom.person("nina", "Nina the editor", Role.EDITOR));
    }

    private UUID nina() {
        return newsroom.person("nina", "Nina the editor", Role.EDITOR).id();
    }

    private static String decision(Complaint complaint, String state, UUID by) {
        return "update complaint set state = '%s', answer = 'No.', decided_by = '%s', decided_at = now(), handler_id = coalesce(handler_id, '%s') where id = '%s'"
                .formatted(state, by, by, complaint.id());
    }

    private String refused(String role, String sql) throws SQLException {
        try (Connection session = session(role)) {
            return assertThrows(SQLException.class, () -> execute(session, sql), sql)
                    .getSQLState();
        }
    }

    private void execute(String role, String sql) throws SQLException {
        try (Connection session = session(role)) {
            execute(session, sql);
        }
    }

    private Connection session(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void unchecked(Connection session, String sql) {
        try {
            execute(session, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
