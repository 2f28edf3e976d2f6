package veridict.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.model.DeliveryState;

/**
 * The table of deliveries, as the senders work on it: take what is due under a lease, record what happened. Time is the database's, so
 * that several instances agree on when a lease ends.
 */
@ApplicationScoped
class Queue {

    // Per endpoint as many as it has room for, so that one that hangs delays nobody else. An event waits while an
    // earlier one of the same
    // claim is on its first two attempts; 40 seconds after the first of them it waits no longer.
    private static final String TAKE = """
            with room as materialized (
                select e.id, ? - (select count(*) from delivery l
                                  where l.endpoint_id = e.id and l.lease_token is not null and l.next_attempt_at > now()) as free
                from endpoint e where e.state = 'ACTIVE' and e.deleted_at is null),
            events as materialized (
                select d.id from room r cross join lateral (
                    select d.id from delivery d
                    where d.endpoint_id = r.id and d.state = 'PENDING' and d.claim_id is not null and d.next_attempt_at <= now()
                      and not exists (
                        select from delivery p
                        where p.endpoint_id = d.endpoint_id and p.claim_id = d.claim_id and p.position < d.position
                          and p.state = 'PENDING' and p.attempts < 2
                          and (p.first_attempt_at is null or p.first_attempt_at > now() - interval '40 seconds'))
                    order by d.next_attempt_at limit greatest(r.free, 0) for update skip locked) d
                limit ?),
            pings as materialized (
                select d.id from delivery d join endpoint e on e.id = d.endpoint_id and e.deleted_at is null
                where d.state = 'PENDING' and d.claim_id is null and d.next_attempt_at <= now()
                order by d.next_attempt_at limit 20 for update of d skip locked),
            due as (select id from events union all select id from pings)
            update delivery d set lease_token = gen_random_uuid(), next_attempt_at = now() + ? * interval '1 millisecond',
                                  first_attempt_at = coalesce(d.first_attempt_at, now())
            from due, endpoint e where d.id = due.id and e.id = d.endpoint_id
            returning d.id, d.lease_token, d.endpoint_id, d.event_id, d.claim_id is null, e.url,
                      coalesce(d.body, (select case d.payload when 'FULL' then v.full_body else v.thin end from event v where v.id = d.event_id)),
                      d.attempts,
                      (select coalesce(array_agg(s.secret order by s.created_at desc), '{}') from endpoint_secret s
                       where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > now()))
            """;

    // The owner of an endpoint locks it before its deliveries, and so do we.
    private static final String LOCK_PINGED = "select 1 from endpoint where id = any (?) order by id for update";

    private static final String RECORD = """
            with outcome as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    o (id, lease, state, pause, at, took, status, failure, excerpt)),
            mine as (
                update delivery d set attempts = d.attempts + 1, state = o.state, lease_token = null,
                    next_attempt_at = case o.state when 'PENDING' then now() + o.pause * interval '1 millisecond' end
                from outcome o where d.id = o.id and d.lease_token = o.lease
                returning d.id, d.attempts, d.endpoint_id, d.claim_id, d.state),
            answered as (
                update endpoint e set state = 'ACTIVE', answered_at = now(), version = e.version + 1, updated_at = now()
                from mine m where m.claim_id is null and m.state = 'DELIVERED' and e.id = m.endpoint_id and e.state = 'PENDING')
            insert into attempt (delivery_id, number, at, duration_ms, status, failure, excerpt)
            select m.id, m.attempts, o.at, o.took, o.status, o.failure, o.excerpt from mine m join outcome o on o.id = m.id
            """;

    private final DataSource database;
    private final RetryPlan plan;
    private final int inFlight;
    private final Duration lease;

    Queue(
            DataSource database,
            RetryPlan plan,
            @ConfigProperty(name = "veridict.webhooks.in-flight", defaultValue = "10") int inFlight,
            @ConfigProperty(name = "veridict.webhooks.lease", defaultValue = "PT30S") Duration lease,
            @ConfigProperty(name = "veridict.webhooks.deadline", defaultValue = "PT15S") Duration deadline) {
        if (lease.compareTo(deadline) <= 0) {
            throw new IllegalArgumentException(
                    "veridict.webhooks.lease has to be longer than veridict.webhooks.deadline");
        }
        this.database = database;
        this.plan = plan;
        this.inFlight = inFlight;
        this.lease = lease;
    }

    /**
     * Records what ended and takes what is due, in one transaction.
     *
     * @param most parcels to take
     * @throws SQLException nothing was recorded, nothing taken
     */
    @Transactional(rollbackOn = SQLException.class)
    List<Parcel> turn(List<Outcome> ended, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!ended.isEmpty()) {
                lockPinged(connection, ended);
                record(connection, ended);
            }
            return most > 0 ? take(connection, most) : List.of();
        }
    }

    private List<Parcel> take(Connection connection, int most) throws SQLException {
        List<Parcel> taken = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, inFlight);
            take.setInt(2, most);
            take.setLong(3, lease.toMillis());
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(new Parcel(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getBoolean(5),
                            row.getString(6),
                            row.getString(7),
                            row.getInt(8),
                            List.of((String[]) row.getArray(9).getArray())));
                }
            }
        }
        return taken;
    }

    private static void lockPinged(Connection connection, List<Outcome> ended) throws SQLException {
        Object[] pinged = ended.stream()
                .map(Outcome::parcel)
                .filter(Parcel::isPing)
                .map(Parcel::endpointId)
                .toArray();
        if (pinged.length == 0) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK_PINGED)) {
            lock.setArray(1, connection.createArrayOf("uuid", pinged));
            lock.execute();
        }
    }

    private void record(Connection connection, List<Outcome> ended) throws SQLException {
        List<Judged> judged = ended.stream().map(this::judge).toList();
        try (PreparedStatement record = connection.prepareStatement(RECORD)) {
            record.setArray(
                    1,
                    column(connection, "uuid", judged, v -> v.outcome.parcel().deliveryId()));
            record.setArray(
                    2,
                    column(connection, "uuid", judged, v -> v.outcome.parcel().lease()));
            record.setArray(3, column(connection, "text", judged, v -> v.state.name()));
            record.setArray(4, column(connection, "bigint", judged, v -> v.pause
                    .map(Duration::toMillis)
                    .orElse(null)));
            record.setArray(5, column(connection, "timestamptz", judged, v -> v.outcome
                    .at()
                    .toString()));
            record.setArray(
                    6,
                    column(connection, "bigint", judged, v -> v.outcome.took().toMillis()));
            record.setArray(7, column(connection, "smallint", judged, v -> v.outcome.status()));
            record.setArray(8, column(connection, "text", judged, v -> v.outcome.failure()));
            record.setArray(9, column(connection, "text", judged, v -> v.outcome.excerpt()));
            record.executeUpdate();
        }
    }

    private Judged judge(Outcome outcome) {
        if (outcome.succeeded()) {
            return new Judged(outcome, DeliveryState.DELIVERED, Optional.empty());
        }
        Optional<Duration> pause = plan.pauseAfter(outcome.parcel().attemptsMade() + 1);
        return new Judged(outcome, pause.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED, pause);
    }

    private static Array column(
            Connection connection, String type, List<Judged> rows, Function<Judged, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private record Judged(Outcome outcome, DeliveryState state, Optional<Duration> pause) {}
}
