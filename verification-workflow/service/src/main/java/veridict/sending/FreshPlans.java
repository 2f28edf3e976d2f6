package veridict.sending;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * Has PostgreSQL plan anew what it was asked before. Each of its connections keeps the plan of a prepared statement until the next analyze
 * of a table: one that was made while the table was all but empty reads the whole of it for each row, and by then it holds a hundred
 * thousand.
 */
final class FreshPlans {

    /** In this time a table does not become so much larger that an old plan takes seconds; and planning takes a hundredth of it. */
    private static final Duration KEPT = Duration.ofMillis(100);

    private final Map<PGConnection, Long> madeAt = new WeakHashMap<>();

    /** To be called by whoever asks the same again and again, each time before. */
    synchronized void keepFresh(Connection connection) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        long now = System.nanoTime();
        Long last = madeAt.get(server);
        if (last != null && now - last < KEPT.toNanos()) {
            return;
        }
        try (Statement discard = connection.createStatement()) {
            discard.execute("discard plans");
        }
        madeAt.put(server, now);
    }
}
