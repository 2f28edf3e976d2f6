package veridict.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes deliveries that ended, with their attempts, when nothing was tried for a long time. The events stay. */
@ApplicationScoped
class OldDeliveries implements Chore {

    private static final int BATCH = 1_000;

    // Locked, so that one that is sent again at this moment stays. What was made long ago may have been sent again
    // since.
    private static final String REMOVE = """
            with old as materialized (
                select d.id from delivery d
                where d.state <> 'PENDING' and d.created_at < ?
                  and not exists (select from attempt a where a.delivery_id = d.id and a.at >= ?)
                order by d.created_at limit %d for update skip locked),
            tries as (delete from attempt a using old where a.delivery_id = old.id)
            delete from delivery d using old where d.id = old.id
            """.formatted(BATCH);

    private final DataSource database;
    private final Clock clock;
    private final Duration kept;

    OldDeliveries(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "veridict.webhooks.retention", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "old-deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        remove();
    }

    /** @return how many were removed */
    int remove() {
        int all = 0;
        int batch;
        do {
            batch = removeSome();
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    private int removeSome() {
        try (Connection connection = database.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            Timestamp before = Timestamp.from(clock.instant().minus(kept));
            remove.setTimestamp(1, before);
            remove.setTimestamp(2, before);
            return remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old deliveries could not be removed", e);
        }
    }
}
