package veridict.sending;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Has PostgreSQL plan anew what it was asked before. It keeps the plan of a prepared statement until the next analyze of a table: one that was
 * made while the table was all but empty reads the whole of it, and by then it holds a hundred thousand rows.
 */
final class FreshPlans {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private volatile long madeAt = System.nanoTime();

    /** To be called by whoever asks the same again and again, each time before. */
    void keepFresh(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - madeAt < KEPT.toNanos()) {
            return;
        }
        try (Statement discard = connection.createStatement()) {
            discard.execute("discard plans");
        }
        madeAt = now;
    }
}
