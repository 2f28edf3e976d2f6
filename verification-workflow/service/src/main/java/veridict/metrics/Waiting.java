package veridict.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How long the oldest has waited, in seconds, as the database knows it: the same on every instance. */
@ApplicationScoped
class Waiting {

    // By ordinal, the order of the index: the first of them is the oldest, but for transactions side by side.
    private static final String OUTBOX =
            "select extract(epoch from now() - at) from event where position is null order by ordinal limit 1";

    private static final String DELIVERIES = """
            select extract(epoch from now() - min(d.since)) from endpoint e cross join lateral (
                select next_attempt_at as since from delivery
                where endpoint_id = e.id and state = 'PENDING' and event_type <> 'ping' order by next_attempt_at limit 1) d
            where e.state = 'ACTIVE' and e.deleted_at is null and d.since < now()
            """;

    // Due, and neither under way to it nor put off by it: a slow receiver is its owner's matter, this is ours.
    private static final String STUCK = DELIVERIES + """
             and e.next_free_at <= now() and not exists (
                select from delivery l where l.endpoint_id = e.id and l.lease_token is not null and l.next_attempt_at > now())
            """;

    private final DataSource database;

    Waiting(DataSource database) {
        this.database = database;
    }

    /** The oldest event without a place. */
    double outbox() {
        return seconds(OUTBOX);
    }

    /** The longest that a delivery of an active endpoint has been due. */
    double deliveries() {
        return seconds(DELIVERIES);
    }

    /** The longest that a delivery has been due which nobody sends although its endpoint is free. */
    double stuck() {
        return seconds(STUCK);
    }

    // Away, it is not a number: an alert says so, and a scrape does not fail.
    private double seconds(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
