package veridict.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

/** What the database refuses, whoever writes: SQL under a service's own role, also when two sessions race. */
@QuarkusTest
class FourEyesInTheDatabaseTest {

    private static final String FOUR_EYES = "V4EYE";
    private static final String CHAIN = "VCHAI";
    private static final String NOT_GRANTED = "42501";

    @Inject
    Newsroom newsroom;

    @ConfigProperty(name = "veridict.test.jdbc-url")
    String url;

    @Test
    void a_hand_cannot_approve() throws SQLException {
        Claim proposed = newsroom.proposed();
        assertRefused(FOUR_EYES, approval(proposed, newsroom.mara().id()));
    }

    @Test
    void who_approved_cannot_become_a_hand() throws SQLException {
        Claim approved = newsroom.approved();
        assertRefused(
                FOUR_EYES,
                "insert into draft_hand (draft_id, person_id) select id, '%s' from draft where claim_id = '%s'"
                        .formatted(newsroom.edith().id(), approved.id()));
    }

    @Test
    void an_approved_draft_does_not_change() throws SQLException {
        Claim approved = newsroom.approved();
        assertRefused(
                FOUR_EYES,
                "update draft set explanation = 'another', changed_by = '%s' where claim_id = '%s'"
                        .formatted(newsroom.tom().id(), approved.id()));
    }

    @Test
    void who_changes_a_draft_is_a_hand_of_it_whatever_the_code_forgets() throws SQLException {
        Claim proposed = newsroom.proposed();
        try (Connection session = session("veridict_ui")) {
            execute(
                    session,
                    "update draft set conclusion = 'another', changed_by = '%s' where claim_id = '%s'"
                            .formatted(newsroom.omar().id(), proposed.id()));
        }
        assertRefused(FOUR_EYES, approval(proposed, newsroom.omar().id()));
    }

    @Test
    void a_hand_cannot_publish_and_nobody_publishes_what_was_not_approved() throws SQLException {
        Claim approved = newsroom.approved();
        assertRefused(
                FOUR_EYES,
                publication(approved, newsroom.mara().id(), newsroom.edith().id()));
        assertRefused(
                FOUR_EYES,
                publication(approved, newsroom.edith().id(), newsroom.tom().id()));
        Claim proposed = newsroom.proposed();
        assertRefused(
                FOUR_EYES,
                publication(proposed, newsroom.edith().id(), newsroom.edith().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "PUBLISHED"})
    void a_claim_cannot_say_that_it_is_what_nobody_made_it(String state) throws SQLException {
        Claim proposed = newsroom.proposed();
        assertRefused(
                FOUR_EYES,
                "update claim set state = '%s', published_version = null where id = '%s'"
                        .formatted(state, proposed.id()));
    }

    @Test
    void a_hand_cannot_take_a_verdict_back_and_no_claim_says_so_by_itself() throws SQLException {
        Claim published = newsroom.published();
        assertRefused(
                FOUR_EYES,
                "insert into retraction (claim_id, person_id, note, at) values ('%s', '%s', 'A note.', now())"
                        .formatted(published.id(), newsroom.mara().id()));
        assertRefused(
                FOUR_EYES,
                "update claim set state = 'RETRACTED', retracted_at = now() where id = '%s'".formatted(published.id()));
        assertRefused(
                FOUR_EYES,
                "update claim set state = 'APPROVED' where id = '%s'"
                        .formatted(newsroom.retracted().id()));
    }

    @Test
    void a_hold_is_no_way_around_an_approval() throws SQLException {
        Claim proposed = newsroom.proposed();
        assertRefused(
                FOUR_EYES,
                "update claim set state = 'ON_HOLD', held_from = 'APPROVED' where id = '%s'".formatted(proposed.id()));
    }

    @Test
    void a_hand_does_not_say_when_and_who_said_it_becomes_no_hand() throws SQLException {
        Claim approved = newsroom.approved();
        assertRefused(FOUR_EYES, schedule(approved, newsroom.mara().id(), "now() + interval '1 hour'"));
        try (Connection session = session("veridict_ui")) {
            execute(session, schedule(approved, newsroom.omar().id(), "now() + interval '1 hour'"));
        }
        assertRefused(
                FOUR_EYES,
                "insert into draft_hand (draft_id, person_id) select id, '%s' from draft where claim_id = '%s'"
                        .formatted(newsroom.omar().id(), approved.id()));
    }

    @Test
    void time_publishes_only_what_was_scheduled_and_is_due() throws SQLException {
        Claim approved = newsroom.approved();
        String publication =
                publication(approved, Actor.SYSTEM.id(), newsroom.edith().id());
        assertRefused(FOUR_EYES, publication);
        try (Connection session = session("veridict_ui")) {
            execute(session, schedule(approved, newsroom.edith().id(), "now() + interval '1 hour'"));
            assertRefused(FOUR_EYES, publication);
            execute(session, schedule(approved, newsroom.edith().id(), "now() - interval '1 hour'"));
        }
        try (Connection session = session("veridict_workflow")) {
            assertEquals(
                    FOUR_EYES,
                    assertThrows(
                                    SQLException.class,
                                    () -> execute(
                                            session,
                                            "update claim set state = 'PUBLISHED' where id = '%s'"
                                                    .formatted(approved.id())))
                            .getSQLState());
            execute(session, publication);
        }
    }

    @Test
    void a_draft_is_abandoned_only_while_it_corrects_and_is_open() throws SQLException {
        assertRefused(
                FOUR_EYES,
                "update draft set abandoned_at = now() where claim_id = '%s'"
                        .formatted(newsroom.published().id()));
        assertRefused(
                FOUR_EYES,
                "update draft set abandoned_at = now() where claim_id = '%s'"
                        .formatted(newsroom.proposed().id()));
    }

    @Test
    void who_is_recused_leaves_no_mark() throws SQLException {
        Claim proposed = recused(newsroom.proposed(), newsroom.edith());
        assertRefused(FOUR_EYES, approval(proposed, newsroom.edith().id()));
        Claim approved = recused(newsroom.approved(), newsroom.omar());
        assertRefused(
                FOUR_EYES,
                publication(approved, newsroom.omar().id(), newsroom.edith().id()));
        Claim published = recused(newsroom.published(), newsroom.omar());
        assertRefused(
                FOUR_EYES,
                "insert into retraction (claim_id, person_id, note, at) values ('%s', '%s', 'A note.', now())"
                        .formatted(published.id(), newsroom.omar().id()));
        Claim written = recused(newsroom.written(newsroom.mara()), newsroom.mara());
        assertRefused(
                FOUR_EYES,
                "update draft set revision = revision + 1, changed_by = '%s' where claim_id = '%s'"
                        .formatted(newsroom.mara().id(), written.id()));
        assertRefused(
                "23514",
                "update claim set assignee_id = '%s' where id = '%s'"
                        .formatted(newsroom.mara().id(), written.id()));
    }

    @Test
    void a_recusal_ends_what_that_person_approved() throws SQLException {
        assertRefused(
                FOUR_EYES,
                "update claim set recused = array['%s']::uuid[] where id = '%s'"
                        .formatted(newsroom.edith().id(), newsroom.approved().id()));
    }

    @Test
    void a_second_rating_is_blind_and_of_whom_it_was_asked() throws SQLException {
        Claim claim = newsroom.inCrossCheck();
        assertRefused(FOUR_EYES, rating(claim, newsroom.omar().id(), "unproven"));
        assertRefused(FOUR_EYES, rating(claim, newsroom.mara().id(), "unproven"));
        assertRefused(FOUR_EYES, rating(claim, newsroom.tom().id(), "false"));
        try (Connection session = session("veridict_ui")) {
            execute(
                    session,
                    "insert into draft_reading select id, '%s', now() from draft where claim_id = '%s'"
                            .formatted(newsroom.tom().id(), claim.id()));
        }
        assertRefused(FOUR_EYES, rating(claim, newsroom.tom().id(), "unproven"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veridict_ui       | update retraction set note = ''",
                "veridict_ui       | delete from draft_reading",
                "veridict_api      | update second_rating set second = 'false'",
                "veridict_api      | delete from second_rating",
                "veridict_ui       | delete from retraction",
                "veridict_api      | update audit_entry set role = 'editor'",
                "veridict_api      | delete from audit_entry",
                "veridict_api      | update audit_text set text = ''",
                "veridict_ui       | delete from audit_text",
                "veridict_ui       | update verdict_version set snapshot = '{}'",
                "veridict_ui       | delete from verdict_version",
                "veridict_ui       | delete from draft_hand",
                "veridict_api      | update draft_hand set person_id = gen_random_uuid()",
                "veridict_api      | update draft_approval set ended_at = null",
                "veridict_api      | update draft set guard = 0",
                "veridict_api      | update event set thin = ''",
                "veridict_api      | delete from event",
                "veridict_api      | update claim set submitter_id = gen_random_uuid()",
                "veridict_api      | update article set text = ''",
                "veridict_api      | update flow set source = ''",
                "veridict_workflow | update audit_entry set role = 'editor'",
                "veridict_workflow | delete from audit_entry",
                "veridict_workflow | update audit_text set text = ''",
                "veridict_workflow | update event set thin = ''",
                "veridict_workflow | update claim set statement = 'another'",
                "veridict_workflow | update claim set topics = '{}'",
                "veridict_workflow | update draft set conclusion = 'another'",
                "veridict_workflow | update verdict_version set rating = 'true'",
                "veridict_workflow | insert into draft_hand select * from draft_hand",
                "veridict_workflow | delete from evidence",
                "veridict_workflow | insert into draft_approval select * from draft_approval",
                "veridict_api      | truncate audit_entry",
                "veridict_api      | alter table audit_entry disable trigger all",
                "veridict_api      | set session_replication_role = replica",
                "veridict_api      | set role veridict_owner",
            })
    void no_service_may(String role, String sql) throws SQLException {
        newsroom.published();
        try (Connection session = session(role)) {
            assertEquals(
                    NOT_GRANTED,
                    assertThrows(SQLException.class, () -> execute(session, sql), sql)
                            .getSQLState(),
                    sql);
        }
    }

    @Test
    void the_chain_takes_no_entry_that_does_not_follow() throws SQLException {
        Claim claim = newsroom.accepted();
        assertRefused(CHAIN, """
                insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
                values ('%s', 3, now(), '%s', 'edit', 'ACCEPTED', '{}', 'x', 'not the one before')
                """.formatted(claim.id(), newsroom.mara().id()));
    }

    @Test
    void the_chain_takes_no_entry_that_its_claim_does_not_name() throws SQLException {
        Claim claim = newsroom.accepted();
        assertRefused(CHAIN, """
                insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
                select claim_id, 3, at, actor_id, 'decline', 'DECLINED', '{}', encode(sha256('{}'), 'hex'), hash
                from audit_entry where claim_id = '%s' and sequence = 2
                """.formatted(claim.id()));
    }

    @Test
    void an_entry_takes_no_text_that_it_did_not_commit_to() throws SQLException {
        Claim claim = newsroom.accepted();
        assertRefused(
                CHAIN,
                "insert into audit_text values ('%s', 2, 'reason', 'CLAIM', 'x', 'forged')".formatted(claim.id()));
    }

    @Test
    void a_text_of_the_record_is_for_whom_its_entry_says() throws SQLException {
        Claim claim = newsroom.accepted();
        String entry = """
                update claim set sequence = 3, audit_head = encode(sha256(convert_to($said, 'UTF8')), 'hex') where id = $claim;
                insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
                select c.id, 3, e.at, e.actor_id, 'edit', 'ACCEPTED', $said, c.audit_head, e.hash
                from claim c join audit_entry e on e.claim_id = c.id and e.sequence = 2 where c.id = $claim;
                insert into audit_text values ($claim, 3, 'reason', 'EDITORS', 'x', 'why')
                """.replace("$said", """
                        format('{"texts":{"reason":"%s"},"readers":{"reason":"EDITORS"}}', encode(sha256('xwhy'), 'hex'))""").replace("$claim", "'" + claim.id() + "'");
        assertRefused(CHAIN, entry.replace("'reason', 'EDITORS'", "'reason', 'CLAIM'"));
        try (Connection session = session("veridict_api")) {
            execute(session, entry);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void an_approval_that_races_with_its_own_hand_loses(int isolation) throws Exception {
        Claim proposed = newsroom.proposed();
        UUID omar = newsroom.omar().id();
        try (Connection writer = session("veridict_api");
                Connection approver = session("veridict_ui")) {
            writer.setAutoCommit(false);
            approver.setTransactionIsolation(isolation);
            approver.setAutoCommit(false);
            execute(approver, "select count(*) from draft_hand");
            execute(
                    writer,
                    "insert into draft_hand (draft_id, person_id) select id, '%s' from draft where claim_id = '%s'"
                            .formatted(omar, proposed.id()));
            CompletableFuture<Void> approves =
                    CompletableFuture.runAsync(() -> unchecked(approver, approval(proposed, omar)));
            assertThrows(
                    TimeoutException.class,
                    () -> approves.get(300, TimeUnit.MILLISECONDS),
                    "it waits for the other session");
            writer.commit();
            var failure = assertThrows(ExecutionException.class, () -> approves.get(10, TimeUnit.SECONDS));
            String state = ((SQLException) failure.getCause().getCause()).getSQLState();
            assertTrue(state.equals(FOUR_EYES) || state.equals("40001"), state);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void a_hand_that_races_with_its_own_approval_loses(int isolation) throws Exception {
        Claim proposed = newsroom.proposed();
        UUID omar = newsroom.omar().id();
        try (Connection approver = session("veridict_api");
                Connection writer = session("veridict_ui")) {
            approver.setAutoCommit(false);
            writer.setTransactionIsolation(isolation);
            writer.setAutoCommit(false);
            execute(writer, "select count(*) from draft_approval");
            execute(approver, approval(proposed, omar));
            CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> unchecked(
                    writer,
                    "update draft set conclusion = 'mine', changed_by = '%s' where claim_id = '%s'"
                            .formatted(omar, proposed.id())));
            assertThrows(
                    TimeoutException.class,
                    () -> writes.get(300, TimeUnit.MILLISECONDS),
                    "it waits for the other session");
            approver.commit();
            var failure = assertThrows(ExecutionException.class, () -> writes.get(10, TimeUnit.SECONDS));
            String state = ((SQLException) failure.getCause().getCause()).getSQLState();
            assertTrue(state.equals(FOUR_EYES) || state.equals("40001"), state);
        }
    }

    @Test
    void sending_back_ends_the_approval() throws SQLException {
        Claim approved = newsroom.approved();
        newsroom.move(approved, new Move.SendBack("Once more."), newsroom.edith());
        assertRefused(
                FOUR_EYES,
                publication(approved, newsroom.edith().id(), newsroom.edith().id()));
    }

    private Claim recused(Claim claim, Actor person) {
        return newsroom.move(claim, new Move.Recuse(person.id(), "A conflict."), newsroom.edith());
    }

    private static String rating(Claim claim, UUID rater, String first) {
        return """
                insert into second_rating (id, claim_id, draft_id, first, second, author_id, rater_id, at)
                select gen_random_uuid(), claim_id, id, '%s', 'false', changed_by, '%s', now() from draft where claim_id = '%s'
                """.formatted(first, rater, claim.id());
    }

    private static String approval(Claim claim, UUID person) {
        return "insert into draft_approval (id, draft_id, revision, person_id, at) select gen_random_uuid(), id, revision, '%s', now() from draft where claim_id = '%s'"
                .formatted(person, claim.id());
    }

    private static String schedule(Claim claim, UUID editor, String at) {
        return "update claim set scheduled_at = %s, scheduled_zone = 'Z', scheduled_by = '%s', deadline = null, due_soon_at = null where id = '%s'"
                .formatted(at, editor, claim.id());
    }

    private static String publication(Claim claim, UUID publisher, UUID approver) {
        return """
                insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
                select claim_id, number, id, 'FIRST', rating, language, '{}', '%s', '%s', now() from draft where claim_id = '%s'
                """.formatted(approver, publisher, claim.id());
    }

    private void assertRefused(String state, String sql) throws SQLException {
        for (String role : new String[] {"veridict_api", "veridict_ui"}) {
            try (Connection session = session(role)) {
                assertEquals(
                        state,
                        assertThrows(SQLException.class, () -> execute(session, sql))
                                .getSQLState());
            }
        }
    }

    private Connection session(String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.execute();
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
