package veridict.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import veridict.upkeep.Chore;
import veridict.webhook.Disabling;

/**
 * Looks after what heaped up. When a receiver comes back after a failure of many, what waited is spread in the order in which it came in:
 * over five quarters of the time that the failure took, which with what is new is less than twice the usual, and over no more than five
 * seconds each. What is planned for later than that stays where it is, and what came in since is not held up. What waits for a disabled
 * endpoint is cancelled.
 */
@ApplicationScoped
class Backlogs implements Chore {

    // Of what waited before the failure few are left, on plans of their own.
    private static final String BACK = """
            select e.id, e.failed_from, e.back_at, count(d.id), count(d.id) filter (where d.attempts > 0)
            from endpoint e left join delivery d on d.endpoint_id = e.id and d.state = 'PENDING' and d.event_type <> 'ping'
              and d.created_at between e.failed_from - interval '10 minutes' and e.back_at
            where e.failed_from is not null and e.state = 'ACTIVE' and e.deleted_at is null
            group by e.id order by count(d.id) limit 1
            """;

    private static final String SPREAD = """
            with batch as materialized (
                select id, created_at from delivery
                where endpoint_id = ? and (created_at, id) > (?, ?) and created_at <= ?
                order by created_at, id limit 5000),
            spread as (
                update delivery d set next_attempt_at = e.back_at + (greatest(d.created_at, e.failed_from) - e.failed_from) * ?
                from endpoint e
                where d.id = any (array(select id from batch)) and e.id = d.endpoint_id and d.state = 'PENDING' and d.event_type <> 'ping'
                  and d.lease_token is null and d.next_attempt_at <= e.back_at + (e.back_at - e.failed_from) * ?)
            select created_at, id from batch order by created_at desc, id desc limit 1
            """;

    private static final String GO_ON =
            "update endpoint set failed_from = null, back_at = null where id = ? and failed_from = ?";

    private static final double STRETCHED = 1.25;
    private static final Duration EACH = Duration.ofSeconds(5);

    /** Fewer that failed say nothing of their receiver: it may refuse them for themselves. */
    private static final int MANY = 10;

    private static final Duration QUEUED = Duration.ofMinutes(10);
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final Disabling disabling;

    Backlogs(DataSource database, Disabling disabling) {
        this.database = database;
        this.disabling = disabling;
    }

    @Override
    public String name() {
        return "backlogs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        while (disabling.cancelSome()) {
            // until none is left
        }
        try (Connection connection = database.getConnection()) {
            for (var back = next(connection); back.isPresent(); back = next(connection)) {
                spread(connection, back.get());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what waits could not be spread", e);
        }
    }

    private static Optional<Back> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BACK);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Back(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class),
                            row.getObject(3, OffsetDateTime.class),
                            row.getInt(4),
                            row.getInt(5)))
                    : Optional.empty();
        }
    }

    // A batch is a transaction; who begins anew after half of them spreads the same anew, and nothing was sent
    // meanwhile.
    private static void spread(Connection connection, Back back) throws SQLException {
        Place place = back.failed() < MANY ? null : new Place(back.from().minus(QUEUED), FIRST);
        while (place != null) {
            place = spreadSome(connection, back, place);
        }
        try (PreparedStatement goOn = connection.prepareStatement(GO_ON)) {
            goOn.setObject(1, back.endpointId());
            goOn.setObject(2, back.from());
            goOn.executeUpdate();
        }
    }

    private static @Nullable Place spreadSome(Connection connection, Back back, Place after) throws SQLException {
        try (PreparedStatement spread = connection.prepareStatement(SPREAD)) {
            spread.setObject(1, back.endpointId());
            spread.setObject(2, after.createdAt());
            spread.setObject(3, after.id());
            spread.setObject(4, back.at());
            spread.setDouble(5, back.stretch());
            spread.setDouble(6, back.stretch());
            try (ResultSet row = spread.executeQuery()) {
                return row.next()
                        ? new Place(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class))
                        : null;
            }
        }
    }

    /**
     * An endpoint whose receiver is back.
     *
     * @param waiting how many wait since
     * @param failed how many of them were tried
     */
    private record Back(UUID endpointId, OffsetDateTime from, OffsetDateTime at, int waiting, int failed) {

        /** How much longer than they came in they go out. */
        double stretch() {
            double failure = Duration.between(from, at).toMillis();
            return Math.min(STRETCHED, EACH.multipliedBy(waiting).toMillis() / failure);
        }
    }

    /** Where a batch ended. */
    private record Place(OffsetDateTime createdAt, UUID id) {}
}
