package veridict.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure of a period costs what happened in it: each begins with an index on time, and goes on by keys. */
@QuarkusTest
class StatisticsPlansTest {

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    // Of a small table any index on time will do; of claims and complaints there are several.
    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("Index Cond: ((created_at >= ", InsightQueries.IN),
                Arguments.of("audit_entry_leaving", InsightQueries.PUBLISHED),
                Arguments.of("audit_entry_leaving", InsightQueries.CLOSED),
                Arguments.of("claim_by_deadline", InsightQueries.OVERDUE),
                Arguments.of("audit_entry_leaving", InsightQueries.SENT_BACK),
                Arguments.of("audit_entry_leaving", InsightQueries.REASONS),
                Arguments.of("audit_entry_leaving", AssessmentQueries.WEEKS),
                Arguments.of("audit_entry_leaving", AssessmentQueries.CLAIMANTS),
                Arguments.of("audit_entry_leaving", AssessmentQueries.TOPICS),
                Arguments.of("audit_entry_leaving", AssessmentQueries.WAIVERS),
                Arguments.of("audit_entry_leaving", AssessmentQueries.CONTACTS),
                Arguments.of("Index Cond: ((received_at >= ", AssessmentQueries.COMPLAINTS));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void each_query_has_an_index_plan(String bound, String query) throws SQLException {
        String plan = plan(query.replace(":since", "now() - interval '7 days'")
                .replace(":until", "now()")
                .replace(":now", "now()")
                .replace(":reader", "'00000000-0000-0000-0000-000000000000'::uuid"));
        assertTrue(plan.contains(bound), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private String plan(String query) throws SQLException {
        try (Connection session = DriverManager.getConnection(adminUrl);
                Statement statement = session.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
