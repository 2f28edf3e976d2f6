package veridict.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets the answers to writes that carried an Idempotency-Key, a day after they were given. */
@ApplicationScoped
class OldAnswers implements Chore {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 1_000;

    private static final String FORGET = """
            delete from idempotency where (caller_id, key) in (
                select caller_id, key from idempotency where at < ? order by at limit %d)
            """.formatted(BATCH);

    private final DataSource database;
    private final Clock clock;

    OldAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        forget();
    }

    /** @return how many were forgotten */
    int forget() {
        int all = 0;
        int batch;
        do {
            batch = forgetSome();
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    private int forgetSome() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old answers could not be removed", e);
        }
    }
}
