package veridict.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.model.ChainReport;
import veridict.model.Claim;
import veridict.redaction.NewRedaction;
import veridict.redaction.RedactionDesk;
import veridict.review.Move;

/** The chain shows whatever somebody with all rights over the database does to it: on the desk, by the command, and in an export. */
@QuarkusTest
class TamperingTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ClaimQueries claims;

    @Inject
    Command command;

    @Inject
    RedactionDesk redactions;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @Test
    void an_untouched_chain_holds() {
        Claim claim = newsroom.published();
        assertEquals(
                new ChainReport(claim.id(), true, claim.sequence(), null, null),
                claims.verification(claim.id(), newsroom.ada()));
        assertEquals("0 Checked 1 claims with 10 entries: every chain holds.", command.verify(claim));
        assertEquals("0 Checked 1 claims with 10 entries: every chain holds.", command.verifyExport(claim));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | claim_id = gen_random_uuid()",
                "2 | sequence = 20",
                "2 | at = at + interval '1 microsecond'",
                "2 | actor_id = '00000000-0000-0000-0000-000000000000'",
                "2 | actor_id = gen_random_uuid()",
                "2 | role = 'editor'",
                "2 | role = null",
                "2 | entry = 'decline'",
                "2 | from_state = 'IN_REVIEW'",
                "2 | from_state = null",
                "2 | to_state = 'DECLINED'",
                "2 | to_state = 'NOWHERE'",
                "2 | canonical = replace(canonical, 'accept', 'decline')",
                "2 | canonical = '', hash = encode(sha256(''), 'hex')",
                "2 | hash = repeat('0', 64)",
                "3 | previous_hash = repeat('0', 64)",
                "3 | previous_hash = null",
            })
    void each_column_of_an_entry(long sequence, String change) throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, "update audit_entry set " + change + " where sequence = " + sequence + " and claim_id = $claim");
        assertBroken(claim, sequence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim_id = gen_random_uuid()",
                "sequence = 40",
                "field = concat(field, 'x')",
                "readers = 'EDITORS'",
                "salt = repeat('0', 32)",
                "text = 'another'",
            })
    void each_column_of_a_text(String change) throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, "update audit_text set " + change + " where sequence = 4 and claim_id = $claim");
        assertBroken(claim, 4);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "10"})
    void a_deleted_entry(long sequence) throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, "delete from audit_entry where claim_id = $claim and sequence = " + sequence);
        assertBroken(claim, sequence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from audit_text where claim_id = $claim and sequence = 4",
                "insert into audit_text values ($claim, 4, 'reason', 'CLAIM', '', 'because')",
            })
    void a_text_taken_away_or_added(String sql) throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, sql);
        assertBroken(claim, 4);
    }

    @Test
    void two_entries_swapped() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, """
                update audit_entry set sequence = 107 - sequence where claim_id = $claim and sequence in (3, 4);
                update audit_entry set sequence = sequence - 100 where claim_id = $claim and sequence > 100
                """);
        assertBroken(claim, 3);
    }

    @Test
    void an_entry_put_in_between() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, makeRoomForFive() + """
                insert into audit_entry select claim_id, 5, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash
                from audit_entry where claim_id = $claim and sequence = 4
                """);
        assertBroken(claim, 5);
    }

    /** It fits its own place, down to the hash, and so the one that stood there does not fit any more. */
    @Test
    void a_well_made_entry_put_in_between() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, makeRoomForFive() + """
                insert into audit_text select claim_id, 5, field, readers, salt, text from audit_text where claim_id = $claim and sequence = 4;
                insert into audit_entry
                select claim_id, 5, at, actor_id, role, entry, from_state, to_state, made, encode(sha256(convert_to(made, 'UTF8')), 'hex'), hash
                from (select e.*, replace(replace(canonical, '"sequence":4', '"sequence":5'), previous_hash, hash) made
                      from audit_entry e where claim_id = $claim and sequence = 4) m
                """);
        assertBroken(claim, 6);
    }

    @Test
    void an_entry_added_at_the_end() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, """
                insert into audit_entry select claim_id, 11, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash
                from audit_entry where claim_id = $claim and sequence = 10
                """);
        assertBroken(claim, 11);
    }

    @Test
    void a_chain_cut_short_though_the_claim_says_so_too() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, """
                delete from audit_entry where claim_id = $claim and sequence = 10;
                update claim set sequence = 9, audit_head = (select hash from audit_entry where claim_id = $claim and sequence = 9) where id = $claim
                """);
        assertBroken(claim, 9);
    }

    @Test
    void an_end_written_anew_with_all_its_hashes() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, """
                update audit_entry set entry = 'retract', canonical = replace(canonical, 'publish', 'retract') where claim_id = $claim and sequence = 10;
                update audit_entry set hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex') where claim_id = $claim and sequence = 10;
                update claim set audit_head = (select hash from audit_entry where claim_id = $claim and sequence = 10) where id = $claim
                """);
        assertBroken(claim, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | audit_signature = repeat('0', 64)",
                "10 | audit_head = repeat('0', 64)",
                "10 | sequence = 9",
                "11 | sequence = 11",
            })
    void each_column_of_the_head(long sequence, String change) throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, "update claim set " + change + " where id = $claim");
        assertBroken(claim, sequence);
    }

    /** Ada redacted who speaks in entry 4; entry 12 tells of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | update audit_text set text = 'another' where field = 'position.after' and sequence = 4 and claim_id = $claim",
                "4 | update audit_text set redacted_in = null where field = 'position.after' and sequence = 4 and claim_id = $claim",
                "4 | update audit_text set redacted_in = 11 where field = 'position.after' and sequence = 4 and claim_id = $claim",
                "4 | update audit_text set redacted_in = 99 where field = 'position.after' and sequence = 4 and claim_id = $claim",
                "3 | update audit_text set text = 'x', redacted_in = 12 where sequence = 3 and claim_id = $claim",
                "12 | update audit_text set text = '[]' where field = 'removed' and sequence = 12 and claim_id = $claim",
                "12 | update audit_text set text = replace(text, '1', '2') where field = 'removed' and sequence = 12 and claim_id = $claim",
            })
    void a_text_changed_under_the_name_of_a_redaction(long sequence, String sql) throws SQLException {
        Claim claim = redacted();
        assertTrue(claims.verification(claim.id(), newsroom.ada()).holds());
        tamper(claim, sql);
        assertBroken(claim, sequence);
    }

    private Claim redacted() {
        Claim claim = newsroom.published();
        UUID asked = redactions
                .request(
                        claim.id(),
                        new NewRedaction(List.of("A president"), null, "A law", "A reason."),
                        newsroom.edith())
                .part()
                .id();
        return newsroom.move(newsroom.now(claim, newsroom.ada()), new Move.Redact(asked), newsroom.ada());
    }

    @Test
    void a_claim_taken_away_from_its_entries() throws SQLException {
        Claim claim = newsroom.published();
        tamper(claim, "delete from claim where id = $claim");
        assertEquals("1 Claim " + claim.id() + " breaks at entry 1: its claim is missing", command.verify(claim));
    }

    private void assertBroken(Claim claim, long sequence) {
        ChainReport report = claims.verification(claim.id(), newsroom.ada());
        assertEquals(sequence, report.brokenAt(), report.toString());
        String line = "1 Claim " + claim.id() + " breaks at entry " + sequence + ": " + report.problem();
        assertEquals(line, command.verify(claim));
        assertEquals(line, command.verifyExport(claim));
    }

    private static String makeRoomForFive() {
        return Stream.of("audit_entry", "audit_text")
                .map(table -> """
                update TABLE set sequence = sequence + 100 where claim_id = $claim and sequence >= 5;
                update TABLE set sequence = sequence - 99 where claim_id = $claim and sequence > 100;
                """.replace("TABLE", table))
                .collect(Collectors.joining());
    }

    /** As a superuser whom no trigger and no key of a table stops. */
    private void tamper(Claim claim, String sql) throws SQLException {
        try (Connection session = DriverManager.getConnection(adminUrl);
                Statement statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql.replace("$claim", "'" + claim.id() + "'"));
            do {
                assertTrue(statement.getUpdateCount() > 0, sql);
            } while (statement.getMoreResults() || statement.getUpdateCount() >= 0);
        }
    }
}
