package veridict.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import veridict.model.ReplayState;

/**
 * The table of replays, as they are worked on: a batch of events in one transaction, under the lock of the replay's row. Several processes
 * work on several; what a process leaves half done another does again from where the last batch ended.
 */
@ApplicationScoped
class Replays {

    /** How many events one transaction examines at most. */
    static final int BATCH = 500;

    // The one that got least far first, so that a small one does not wait for a large one. While its endpoint is
    // disabled a replay rests; while it is active it goes on as its receiver keeps up, so that what is new waits for a
    // few batches and not for all.
    private static final String TAKE = """
            select r.id, r.endpoint_id, r.total, r.until, r.last_position, r.reached_at, r.reached_position
            from replay r join endpoint e on e.id = r.endpoint_id
            where r.state = 'RUNNING' and case e.state
                when 'DISABLED' then e.deleted_at is not null
                when 'ACTIVE' then (
                    select count(*) from (
                        select from delivery d
                        where d.endpoint_id = e.id and d.state = 'PENDING' and d.event_type <> 'ping' and d.next_attempt_at <= now()
                        limit %1$d) due) < %1$d
                else true end
            order by r.examined limit 1 for update of r skip locked
            """.formatted(2 * BATCH);

    private static final String COUNT = """
            with stamped as materialized (select coalesce(max(position), 0) as last from event)
            update replay r set last_position = s.last,
                total = (select count(*) from event e where e.position <= s.last and e.at between r.since and r.until)
            from stamped s where r.id = ?
            """;

    static final String NEXT = """
            with found as materialized (
                select e.*, e.thin::jsonb -> 'data' as facts from event e
                where e.position is not null and (e.at, e.position) > (?, ?) and e.at <= ? and e.position <= ?
                order by e.at, e.position limit %d)
            select %s from found order by at, position
            """.formatted(BATCH, Outbox.EVENT);

    // An attempt that runs is left alone: it carries the same event.
    private static final String AGAIN = """
            update delivery set state = 'PENDING', next_attempt_at = now(), attempts = 0, first_attempt_at = null
            where endpoint_id = ? and event_id = any (?) and lease_token is null
            """;

    private static final String MOVE_ON = """
            with place as materialized (select at, position from event where position = ?)
            update replay set examined = examined + ?, sent = sent + ?, state = ?, ended_at = ?,
                reached_at = coalesce((select at from place), reached_at),
                reached_position = coalesce((select position from place), reached_position)
            where id = ?
            """;

    private static final String CANCEL = """
            update replay r set state = 'CANCELLED', ended_at = ?
            from endpoint e where r.id = ? and e.id = r.endpoint_id and e.deleted_at is not null
            """;

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    Replays(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Does the next piece of one replay, in one transaction.
     *
     * @return whether there was one; false also when other processes are at all that there are
     */
    @Transactional(rollbackOn = SQLException.class)
    boolean goOn() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<Running> taken = take(connection);
            if (taken.isEmpty()) {
                return false;
            }
            Running replay = taken.get();
            if (!replay.isCounted()) {
                count(connection, replay);
                return true;
            }
            List<Subscription> to = Outbox.subscriptions(connection, replay.endpointId());
            return to.isEmpty() ? cancel(connection, replay) : examine(connection, replay, to);
        }
    }

    private static Optional<Running> take(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                ResultSet row = take.executeQuery()) {
            return row.next()
                    ? Optional.of(new Running(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3) != null,
                            row.getObject(4, OffsetDateTime.class),
                            row.getLong(5),
                            row.getObject(6, OffsetDateTime.class),
                            row.getLong(7)))
                    : Optional.empty();
        }
    }

    // What is being stamped is either counted here, or its relay sees the endpoint as it is now.
    private static void count(Connection connection, Running replay) throws SQLException {
        Outbox.awaitHolder(connection);
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, replay.id());
            count.executeUpdate();
        }
    }

    private boolean examine(Connection connection, Running replay, List<Subscription> to) throws SQLException {
        List<StampedEvent> events = next(connection, replay);
        int sent = again(
                        connection,
                        replay,
                        events.stream().filter(to.getFirst()::takes).toList())
                + outbox.deliver(connection, events, to);
        moveOn(connection, replay, events, sent);
        return true;
    }

    private static List<StampedEvent> next(Connection connection, Running replay) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setObject(1, replay.reachedAt());
            next.setLong(2, replay.reachedPosition());
            next.setObject(3, replay.until());
            next.setLong(4, replay.lastPosition());
            return Outbox.events(next);
        }
    }

    private static int again(Connection connection, Running replay, List<StampedEvent> wanted) throws SQLException {
        try (PreparedStatement again = connection.prepareStatement(AGAIN)) {
            again.setObject(1, replay.endpointId());
            again.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(StampedEvent::id).toArray()));
            return again.executeUpdate();
        }
    }

    private void moveOn(Connection connection, Running replay, List<StampedEvent> events, int sent)
            throws SQLException {
        boolean ends = events.size() < BATCH;
        try (PreparedStatement move = connection.prepareStatement(MOVE_ON)) {
            move.setLong(1, events.isEmpty() ? 0 : events.getLast().position());
            move.setInt(2, events.size());
            move.setInt(3, sent);
            move.setString(4, (ends ? ReplayState.DONE : ReplayState.RUNNING).name());
            move.setTimestamp(5, ends ? now() : null);
            move.setObject(6, replay.id());
            move.executeUpdate();
        }
    }

    /** Ends it when its endpoint was deleted; one that was disabled at this moment may come back. */
    private boolean cancel(Connection connection, Running replay) throws SQLException {
        try (PreparedStatement cancel = connection.prepareStatement(CANCEL)) {
            cancel.setTimestamp(1, now());
            cancel.setObject(2, replay.id());
            return cancel.executeUpdate() > 0;
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private record Running(
            UUID id,
            UUID endpointId,
            boolean isCounted,
            OffsetDateTime until,
            long lastPosition,
            OffsetDateTime reachedAt,
            long reachedPosition) {}
}
