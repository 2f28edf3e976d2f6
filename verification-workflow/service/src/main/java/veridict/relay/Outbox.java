package veridict.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import veridict.model.Audience;
import veridict.model.ClaimState;
import veridict.model.EventFilters;
import veridict.model.Payload;

/**
 * The table of events, as the relay works on it. Positions are given out after commit, by one holder of a lock at a time: an event that
 * commits late gets a later position, so that a reader who goes on from the last one has missed nothing.
 */
@ApplicationScoped
class Outbox {

    /** How many events one transaction stamps at most, and about how many deliveries it makes of them. */
    private static final int BATCH = 500;

    private static final int ROWS = 20_000;

    /** What makes a row of the table, with its thin data as facts, one that is stamped. */
    static final String EVENT = """
            id, position, claim_id, type, at, audience, submitter_id,
            array(select jsonb_array_elements_text(facts -> 'topics')), coalesce(facts ->> 'language', ''), coalesce(facts ->> 'to', '')
            """;

    private static final long LOCK = 0x7665726964696374L;

    private static final String WAITING = "select 1 from event where position is null limit 1";

    private static final String STAMP = """
            with batch as materialized (
                select id from event where position is null order by ordinal limit ?),
            placed as materialized (
                select id, nextval('event_position') as position from batch),
            stamped as (
                update event e set position = p.position from placed p where p.id = e.id
                returning e.id, e.position, e.claim_id, e.type, e.at, e.audience, e.submitter_id, e.thin::jsonb -> 'data' as facts)
            select %s from stamped
            """.formatted(EVENT);

    // Locked, so that an endpoint that is being deleted gets nothing after its deliveries were cancelled. One that has
    // to answer for a new URL goes on collecting. In the order in which the senders lock them.
    private static final String SUBSCRIPTIONS = """
            select id, owner_id, audience, event_types, topics, languages, states, payload from endpoint
            where deleted_at is null and answered_at is not null and state in ('ACTIVE', 'PAUSED', 'PENDING')
              and id = coalesce(?, id)
            order by id for share
            """;

    // One that is there already stays as it is: it must not hold up the events of everybody else.
    private static final String DELIVER = """
            insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
            select id, endpoint_id, event_id, event_type, claim_id, position, payload, 'PENDING', now(), ?
            from unnest(?, ?, ?, ?, ?, ?, ?) d (id, endpoint_id, event_id, event_type, claim_id, position, payload)
            on conflict (event_id, endpoint_id) do nothing
            """;

    private final DataSource database;
    private final Clock clock;

    Outbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether an event waits for its place: cheaper than to try. */
    boolean hasWaiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(WAITING);
                ResultSet row = waiting.executeQuery()) {
            return row.next();
        }
    }

    /**
     * Stamps the next events and makes their deliveries, in one transaction.
     *
     * @return those that were stamped; none also when another process is at it
     */
    @Transactional(rollbackOn = SQLException.class)
    List<StampedEvent> relay() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!isHolder(connection)) {
                return List.of();
            }
            List<Subscription> to = subscriptions(connection, null);
            List<StampedEvent> events = stamp(connection, Math.clamp(ROWS / (to.size() + 1), 1, BATCH));
            deliver(connection, events, to);
            return events;
        }
    }

    private static boolean isHolder(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Lets the process that stamps at this moment end: what had its place before can be seen after. */
    static void awaitHolder(Connection connection) throws SQLException {
        try (PreparedStatement wait =
                connection.prepareStatement("select pg_advisory_lock_shared(?), pg_advisory_unlock_shared(?)")) {
            wait.setLong(1, LOCK);
            wait.setLong(2, LOCK);
            wait.execute();
        }
    }

    private static List<StampedEvent> stamp(Connection connection, int most) throws SQLException {
        try (PreparedStatement stamp = connection.prepareStatement(STAMP)) {
            stamp.setInt(1, most);
            return events(stamp);
        }
    }

    /** The events that a statement answers with: their {@link #EVENT}. */
    static List<StampedEvent> events(PreparedStatement finding) throws SQLException {
        List<StampedEvent> stamped = new ArrayList<>();
        try (ResultSet row = finding.executeQuery()) {
            while (row.next()) {
                stamped.add(new StampedEvent(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        Audience.valueOf(row.getString(6)),
                        row.getObject(7, UUID.class),
                        texts(row, 8),
                        row.getString(9),
                        row.getString(10)));
            }
        }
        return stamped;
    }

    /** @param only of one endpoint; absent: of all */
    static List<Subscription> subscriptions(Connection connection, @Nullable UUID only) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (PreparedStatement select = of(only, connection.prepareStatement(SUBSCRIPTIONS));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Subscription(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Audience.valueOf(row.getString(3)),
                        texts(row, 4),
                        new EventFilters(
                                texts(row, 5),
                                texts(row, 6),
                                texts(row, 7).stream().map(ClaimState::valueOf).toList()),
                        Payload.valueOf(row.getString(8))));
            }
        }
        return found;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PreparedStatement of(@Nullable UUID only, PreparedStatement select) throws SQLException {
        select.setObject(1, only, Types.OTHER);
        return select;
    }

    /** @return how many deliveries were made */
    int deliver(Connection connection, List<StampedEvent> events, List<Subscription> subscriptions)
            throws SQLException {
        List<Addressed> addressed = events.stream()
                .flatMap(event -> subscriptions.stream()
                        .filter(subscription -> subscription.takes(event))
                        .map(subscription -> new Addressed(event, subscription)))
                .toList();
        if (addressed.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(DELIVER)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, column(connection, "uuid", addressed, a -> UuidCreator.getTimeOrderedEpoch()));
            insert.setArray(3, column(connection, "uuid", addressed, a -> a.to.endpointId()));
            insert.setArray(4, column(connection, "uuid", addressed, a -> a.event.id()));
            insert.setArray(5, column(connection, "text", addressed, a -> a.event.type()));
            insert.setArray(6, column(connection, "uuid", addressed, a -> a.event.claimId()));
            insert.setArray(7, column(connection, "bigint", addressed, a -> a.event.position()));
            insert.setArray(
                    8, column(connection, "text", addressed, a -> a.to.payload().name()));
            return insert.executeUpdate();
        }
    }

    private static Array column(
            Connection connection,
            String type,
            List<Addressed> rows,
            java.util.function.Function<Addressed, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private record Addressed(StampedEvent event, Subscription to) {}
}
