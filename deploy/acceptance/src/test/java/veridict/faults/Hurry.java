package veridict.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Time in a hurry: now and then the deadline of some claims has passed, as it would after days. */
final class Hurry implements Runnable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PASSED = """
            update claim set deadline = now(), due_soon_at = now()
            where deadline is not null and escalated_at is null and random() < 0.1
            """;

    private final House house;
    private volatile boolean enough;

    Hurry(House house) {
        this.house = house;
    }

    @Override
    public void run() {
        while (!enough) {
            try (Connection connection = house.administrator();
                    Statement statement = connection.createStatement()) {
                statement.execute(PASSED);
            } catch (SQLException away) {
                // The database is one of those that are ended; it comes back.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void stop() {
        enough = true;
    }
}
