package veridict.sending;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.DeliveryState;

/**
 * The table of deliveries, as the senders work on it: take what is due under a lease, record what happened. Time is the database's, so
 * that several instances agree on when a lease ends.
 */
@ApplicationScoped
class Queue {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    // Per endpoint as many as it has room for, so that one that hangs delays nobody else, and in no order, so that
    // none comes last whenever there is too much for all; those with a limit of their own are locked, so that two
    // instances do not both use it up. An event waits while an earlier one of the same claim is on its first two
    // attempts; 40 seconds after the first of them it waits no longer. Asked for by "not exists", the earlier ones may
    // be joined, which without statistics is by the endpoint alone: each event against all of its.
    private static final String TAKE = """
            with open as (
                select e.id, e.in_flight, e.rate_limit, e.next_free_at from endpoint e
                where e.state = 'ACTIVE' and e.deleted_at is null and e.failed_from is null and e.next_free_at <= now()
                  and e.rate_limit is null and e.in_flight is null
                union all
                select * from (
                    select e.id, e.in_flight, e.rate_limit, e.next_free_at from endpoint e
                    where e.state = 'ACTIVE' and e.deleted_at is null and e.failed_from is null
                      and (e.rate_limit is not null or e.in_flight is not null) and e.next_free_at <= now()
                    for no key update skip locked) limited),
            room as materialized (
                select o.id, least(
                    least(o.in_flight, ?) - (
                        select count(*) from delivery l
                        where l.endpoint_id = o.id and l.lease_token is not null and l.next_attempt_at > now()),
                    floor(1 + o.rate_limit * extract(epoch from now() - greatest(o.next_free_at, now() - interval '%1$s')))) as free
                from open o
                order by random()),
            events as materialized (
                select d.id, d.endpoint_id from room r cross join lateral (
                    select d.id, d.endpoint_id from delivery d
                    where d.endpoint_id = r.id and d.state = 'PENDING' and d.event_type <> 'ping' and d.next_attempt_at <= now()
                      and (
                        select true from delivery p
                        where p.endpoint_id = d.endpoint_id and p.claim_id = d.claim_id and p.position < d.position
                          and p.state = 'PENDING' and p.attempts < 2
                          and (p.first_attempt_at is null and p.next_attempt_at <= now() or p.first_attempt_at > now() - interval '40 seconds')
                        limit 1) is null
                    order by d.next_attempt_at limit greatest(r.free, 0)::bigint for update skip locked) d
                limit ?),
            paced as (
                update endpoint e
                set next_free_at = greatest(e.next_free_at, now() - interval '%1$s') + t.taken * interval '1 second' / e.rate_limit
                from (select endpoint_id, count(*) as taken from events group by endpoint_id) t
                where e.id = t.endpoint_id and e.rate_limit is not null),
            pings as materialized (
                select d.id, d.endpoint_id from delivery d join endpoint e on e.id = d.endpoint_id and e.deleted_at is null
                where d.state = 'PENDING' and d.event_type = 'ping' and d.next_attempt_at <= now()
                order by d.next_attempt_at limit 20 for update of d skip locked),
            due as (select id, endpoint_id from events union all select id, endpoint_id from pings),
            receivers as materialized (
                select e.id, e.url, e.headers::text as headers, e.in_flight is not null or e.failing_since is not null as strained,
                    (select coalesce(array_agg(s.secret order by s.created_at desc), '{}') from endpoint_secret s
                     where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > now())) as secrets
                from endpoint e where e.id = any (array(select distinct endpoint_id from due)))
            update delivery d set lease_token = gen_random_uuid(), next_attempt_at = now() + ? * interval '1 millisecond',
                                  first_attempt_at = coalesce(d.first_attempt_at, now())
            from due, receivers r where d.id = due.id and r.id = due.endpoint_id
            returning d.id, d.lease_token, d.endpoint_id, d.event_id, d.event_type = 'ping', r.url,
                      coalesce(d.body, (select case d.payload when 'FULL' then v.full_body else v.thin end from event v where v.id = d.event_id)),
                      d.attempts, r.secrets, r.headers, r.strained
            """.formatted("0.5 seconds");

    private static final String RECORD = """
            with outcome as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    o (id, lease, url, state, pause, at, took, status, failure, excerpt)),
            mine as (
                update delivery d set attempts = d.attempts + 1, made = d.made + 1, state = o.state, lease_token = null,
                    next_attempt_at = case o.state when 'PENDING' then now() + o.pause * interval '1 millisecond' end
                from outcome o where d.id = o.id and d.lease_token = o.lease
                  and o.url = (select e.url from endpoint e where e.id = d.endpoint_id)
                returning d.id, d.made),
            kept as (
                insert into attempt (delivery_id, number, at, duration_ms, status, failure, excerpt)
                select m.id, m.made, o.at, o.took, o.status, o.failure, o.excerpt from mine m join outcome o on o.id = m.id)
            select id from mine
            """;

    private final DataSource database;
    private final RetryPlan plan;
    private final Receivers receivers;
    private final Json json;
    private final int inFlight;
    private final Duration lease;
    private final FreshPlans plans = new FreshPlans();

    Queue(
            DataSource database,
            RetryPlan plan,
            Receivers receivers,
            Json json,
            @ConfigProperty(name = "veridict.webhooks.in-flight", defaultValue = "10") int inFlight,
            @ConfigProperty(name = "veridict.webhooks.lease", defaultValue = "PT30S") Duration lease,
            @ConfigProperty(name = "veridict.webhooks.deadline", defaultValue = "PT15S") Duration deadline) {
        if (lease.compareTo(deadline) <= 0) {
            throw new IllegalArgumentException(
                    "veridict.webhooks.lease has to be longer than veridict.webhooks.deadline");
        }
        this.database = database;
        this.plan = plan;
        this.receivers = receivers;
        this.json = json;
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
            plans.keepFresh(connection);
            doNotWaitForDisk(connection);
            if (!ended.isEmpty()) {
                receivers.lock(connection, ended);
                receivers.learn(connection, record(connection, ended));
            }
            return most > 0 ? take(connection, most) : List.of();
        }
    }

    // What a crash of PostgreSQL makes it forget is sent once more under the same id, as after any crash of ours.
    private static void doNotWaitForDisk(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local synchronous_commit = off");
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
                            List.of((String[]) row.getArray(9).getArray()),
                            json.read(row.getString(10), HEADERS),
                            row.getBoolean(11)));
                }
            }
        }
        return taken;
    }

    // Only what is still leased to this attempt, and was sent to where its endpoint is: somebody else may have taken
    // its
    // place, and what was taken just before an endpoint moved is made again.
    private List<Outcome> record(Connection connection, List<Outcome> ended) throws SQLException {
        Set<UUID> recorded = new HashSet<>();
        List<Judged> judged = ended.stream().map(this::judge).toList();
        try (PreparedStatement record = connection.prepareStatement(RECORD)) {
            record.setArray(
                    1,
                    column(connection, "uuid", judged, v -> v.outcome.parcel().deliveryId()));
            record.setArray(
                    2,
                    column(connection, "uuid", judged, v -> v.outcome.parcel().lease()));
            record.setArray(
                    3,
                    column(connection, "text", judged, v -> v.outcome.parcel().url()));
            record.setArray(4, column(connection, "text", judged, v -> v.state.name()));
            record.setArray(5, column(connection, "bigint", judged, v -> v.pause
                    .map(Duration::toMillis)
                    .orElse(null)));
            record.setArray(6, column(connection, "timestamptz", judged, v -> v.outcome
                    .at()
                    .toString()));
            record.setArray(
                    7,
                    column(connection, "bigint", judged, v -> v.outcome.took().toMillis()));
            record.setArray(8, column(connection, "smallint", judged, v -> v.outcome.status()));
            record.setArray(9, column(connection, "text", judged, v -> v.outcome.failure()));
            record.setArray(10, column(connection, "text", judged, v -> v.outcome.excerpt()));
            try (ResultSet row = record.executeQuery()) {
                while (row.next()) {
                    recorded.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ended.stream()
                .filter(outcome -> recorded.contains(outcome.parcel().deliveryId()))
                .toList();
    }

    private Judged judge(Outcome outcome) {
        if (outcome.succeeded()) {
            return new Judged(outcome, DeliveryState.DELIVERED, Optional.empty());
        }
        Optional<Duration> pause = plan.pauseAfter(outcome.parcel().attemptsMade() + 1)
                .map(planned -> longer(planned, outcome.retryAfter()));
        return new Judged(outcome, pause.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED, pause);
    }

    private static Duration longer(Duration planned, @Nullable Duration asked) {
        return asked != null && asked.compareTo(planned) > 0 ? asked : planned;
    }

    private static Array column(
            Connection connection, String type, List<Judged> rows, Function<Judged, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private record Judged(Outcome outcome, DeliveryState state, Optional<Duration> pause) {}
}
