package veridict.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leaves in the database what the workflow service leaves there, which does not run in these tests: attempts, answers, progress. */
@ApplicationScoped
public class Couriers {
    private final String url;

    Couriers(@ConfigProperty(name = "veridict.test.jdbc-url") String url) {
        this.url = url;
    }

    /** The ping was answered. */
    void answered(UUID endpoint) {
        delivered(newest(endpoint));
        sql("update endpoint set state = 'ACTIVE', answered_at = now() where id = ?", endpoint);
    }

    void delivered(UUID delivery) {
        attempt(delivery, 204, null, null);
        sql("update delivery set state = 'DELIVERED', next_attempt_at = null where id = ?", delivery);
    }

    /** All attempts of a delivery failed: at first nobody was there, then it answered like this. */
    void failed(UUID delivery, int status, String answer) {
        attempt(delivery, null, "connect-refused", null);
        attempt(delivery, status, "http-" + status, answer);
        sql("update delivery set state = 'FAILED', next_attempt_at = null where id = ?", delivery);
    }

    /** As the workflow service disables an endpoint by itself. */
    void disabled(UUID endpoint, String why) {
        sql(
                "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = ?, missed_since = now() - interval '3 hours', version = version + 1 where id = ?",
                why,
                endpoint);
    }

    void progress(UUID endpoint, int total, int examined) {
        sql(
                "update replay set total = ?, last_position = 900, examined = ?, sent = 7 where endpoint_id = ?",
                total,
                examined,
                endpoint);
    }

    UUID newest(UUID endpoint) {
        try (Connection workflow = open();
                PreparedStatement find = workflow.prepareStatement(
                        "select id from delivery where endpoint_id = ? order by created_at desc, id desc limit 1")) {
            find.setObject(1, endpoint);
            ResultSet found = find.executeQuery();
            found.next();
            return found.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attempt(UUID delivery, Integer status, String failure, String excerpt) {
        sql("""
                insert into attempt (delivery_id, number, at, duration_ms, status, failure, excerpt)
                select ?, coalesce(max(number), 0) + 1, now(), 180, ?, ?, ? from attempt where delivery_id = ?
                """, delivery, status == null ? null : status.shortValue(), failure, excerpt, delivery);
    }

    private void sql(String sql, Object... values) {
        try (Connection workflow = open();
                PreparedStatement statement = workflow.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "veridict_workflow", "veridict_workflow");
    }
}
