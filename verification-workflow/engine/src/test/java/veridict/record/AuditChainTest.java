package veridict.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.model.ChainReport;
import veridict.model.Claim;

/** The chain shows whatever somebody with all rights over the database does to it. */
@QuarkusTest
class AuditChainTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ClaimQueries claims;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @Test
    void an_untouched_chain_holds() {
        Claim claim = newsroom.published();
        assertEquals(
                new ChainReport(claim.id(), true, claim.sequence(), null, null),
                claims.verification(claim.id(), newsroom.ada()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | update audit_entry set at = at + interval '1 microsecond' where sequence = 2",
                "2 | update audit_entry set actor_id = '00000000-0000-0000-0000-000000000000' where sequence = 2",
                "2 | update audit_entry set role = 'editor' where sequence = 2",
                "2 | update audit_entry set entry = 'decline' where sequence = 2",
                "2 | update audit_entry set from_state = 'IN_REVIEW' where sequence = 2",
                "2 | update audit_entry set to_state = 'DECLINED' where sequence = 2",
                "2 | update audit_entry set canonical = replace(canonical, 'accept', 'decline') where sequence = 2",
                "2 | update audit_entry set hash = repeat('0', 64) where sequence = 2",
                "3 | update audit_entry set previous_hash = repeat('0', 64) where sequence = 3",
                "2 | delete from audit_entry where sequence = 2",
                "4 | update audit_text set text = 'another' where sequence = 4",
                "4 | delete from audit_text where sequence = 4",
                "10 | delete from audit_entry where sequence = 10",
                "10 | insert into audit_entry select claim_id, 11, at, actor_id, role, entry, from_state, to_state, canonical, hash, previous_hash from audit_entry where sequence = 10",
            })
    void a_touched_entry_is_named(long brokenAt, String sql) throws SQLException {
        Claim claim = newsroom.published();
        asSuperuser(sql + " and claim_id = '" + claim.id() + "'");

        ChainReport report = claims.verification(claim.id(), newsroom.ada());
        assertFalse(report.holds(), sql);
        assertTrue(report.brokenAt() == brokenAt || (brokenAt == 10 && report.brokenAt() == 11), report.toString());
    }

    @Test
    void a_chain_cut_short_shows_even_when_the_claim_says_so_too() throws SQLException {
        Claim claim = newsroom.published();
        asSuperuser("delete from audit_entry where sequence = 10 and claim_id = '" + claim.id() + "'");
        asSuperuser(
                "update claim set sequence = 9, audit_head = (select hash from audit_entry e where e.claim_id = claim.id and e.sequence = 9) where id = '"
                        + claim.id() + "'");

        assertEquals(
                "the head's signature does not fit",
                claims.verification(claim.id(), newsroom.ada()).problem());
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection session = DriverManager.getConnection(adminUrl);
                Statement statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }
}
