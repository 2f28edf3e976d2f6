package veridict.sending;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.log.Log;
import veridict.model.Actor;
import veridict.model.DisabledWhy;
import veridict.model.EventType;
import veridict.webhook.EventPatterns;

/**
 * What the senders learn of the receivers behind endpoints. A ping that is answered makes one active; overload halves what is in flight
 * to it, and ten successes give one back; one that is gone, or failed for days, is disabled. A receiver that is well costs no write.
 */
@ApplicationScoped
class Receivers {

    // Who changes an endpoint locks it before its deliveries, and so do we.
    private static final String LOCK = "select 1 from endpoint where id = any (?) order by id for no key update";

    private static final String LEARN = """
            update endpoint e set
                state = case when l.answered and e.state = 'PENDING' then 'ACTIVE' else e.state end,
                answered_at = case when l.answered and e.state = 'PENDING' then now() else e.answered_at end,
                version = e.version + (l.answered and e.state = 'PENDING')::int,
                updated_at = case when l.answered and e.state = 'PENDING' then now() else e.updated_at end,
                failing_since = case when l.successes > 0 then null else coalesce(e.failing_since, now()) end,
                in_flight = case when l.overloaded then greatest(1, coalesce(e.in_flight, l.usual) / 2)
                                 else nullif(least(e.in_flight + (e.successes + l.successes) / l.forgiven, l.usual), l.usual) end,
                successes = case when l.overloaded or e.in_flight is null then 0 else (e.successes + l.successes) % l.forgiven end
            from unnest(?, ?, ?, ?) o (id, answered, successes, overloaded), lateral (
                select o.answered, o.successes, o.overloaded, ?::int as usual, ?::int as forgiven) l
            where e.id = o.id and e.deleted_at is null and (
                l.overloaded or e.in_flight is not null or (l.successes > 0) = (e.failing_since is not null)
                or (l.answered and e.state = 'PENDING'))
            """;

    // A success may have come in before we knew that others fail.
    private static final String FAILING = """
            select e.id from endpoint e
            where e.id = any (?) and e.failing_since <= now() - ? * interval '1 millisecond'
              and not exists (
                select from delivery d join attempt a on a.delivery_id = d.id
                where d.endpoint_id = e.id and d.state = 'DELIVERED' and a.failure is null and a.at > e.failing_since)
            """;

    private static final String DISABLE = """
            update endpoint e set state = 'DISABLED', disabled_at = now(), disabled_why = ?, version = e.version + 1, updated_at = now(),
                missed_since = case when e.answered_at is not null then coalesce(e.missed_since, (
                    select min(v.at) from delivery d join event v on v.id = d.event_id
                    where d.endpoint_id = e.id and d.state in ('PENDING', 'FAILED')
                      and d.created_at >= coalesce(e.failing_since, now()) - interval '6 hours'), now()) end
            where e.id = ? and e.state <> 'DISABLED' and e.deleted_at is null
            returning e.owner_id
            """;

    private static final String CANCEL = """
            update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null where endpoint_id = ? and state = 'PENDING'
            """;

    private static final String OTHERS = """
            select id, event_types from endpoint where owner_id = ? and id <> ? and deleted_at is null and state in ('ACTIVE', 'PAUSED')
            """;

    private static final String TELL = """
            insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
            select unnest(?), unnest(?), ?, 'endpoint.disabled', 'THIN', ?, 'PENDING', now(), now()
            """;

    private static final int FORGIVEN_AFTER = 10;

    private final Log log;
    private final Json json;
    private final Clock clock;
    private final int inFlight;
    private final Duration disableAfter;

    Receivers(
            Log log,
            Json json,
            Clock clock,
            @ConfigProperty(name = "veridict.webhooks.in-flight", defaultValue = "10") int inFlight,
            @ConfigProperty(name = "veridict.webhooks.disable-after", defaultValue = "P5D") Duration disableAfter) {
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.inFlight = inFlight;
        this.disableAfter = disableAfter;
    }

    /** Locks the endpoints that these outcomes may change; to be called before the deliveries are touched. */
    void lock(Connection connection, List<Outcome> ended) throws SQLException {
        Object[] ids = ended.stream()
                .filter(Receivers::matters)
                .map(outcome -> outcome.parcel().endpointId())
                .distinct()
                .toArray();
        if (ids.length == 0) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, connection.createArrayOf("uuid", ids));
            lock.execute();
        }
    }

    /** @param ended what was recorded of attempts that still had their lease */
    void learn(Connection connection, List<Outcome> ended) throws SQLException {
        Map<UUID, List<Outcome>> byEndpoint = ended.stream()
                .filter(Receivers::matters)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.parcel().endpointId(), LinkedHashMap::new, Collectors.toList()));
        if (byEndpoint.isEmpty()) {
            return;
        }
        remember(connection, List.copyOf(byEndpoint.entrySet()));
        for (var entry : byEndpoint.entrySet()) {
            if (entry.getValue().stream().anyMatch(Outcome::isGone)) {
                disable(connection, entry.getKey(), DisabledWhy.GONE);
            }
        }
        for (UUID failing : failingForLong(connection, byEndpoint)) {
            disable(connection, failing, DisabledWhy.FAILING);
        }
    }

    private static boolean matters(Outcome outcome) {
        return !outcome.succeeded()
                || outcome.parcel().isPing()
                || outcome.parcel().strained();
    }

    private void remember(Connection connection, List<Map.Entry<UUID, List<Outcome>>> learned) throws SQLException {
        try (PreparedStatement learn = connection.prepareStatement(LEARN)) {
            learn.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", learned.stream().map(Map.Entry::getKey).toArray()));
            learn.setArray(
                    2,
                    connection.createArrayOf(
                            "boolean",
                            learned.stream()
                                    .map(l -> l.getValue().stream()
                                            .anyMatch(o ->
                                                    o.succeeded() && o.parcel().isPing()))
                                    .toArray()));
            learn.setArray(
                    3,
                    connection.createArrayOf(
                            "int",
                            learned.stream()
                                    .map(l -> (int) l.getValue().stream()
                                            .filter(Outcome::succeeded)
                                            .count())
                                    .toArray()));
            learn.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean",
                            learned.stream()
                                    .map(l -> l.getValue().stream().anyMatch(Outcome::isOverloaded))
                                    .toArray()));
            learn.setInt(5, inFlight);
            learn.setInt(6, FORGIVEN_AFTER);
            learn.executeUpdate();
        }
    }

    private List<UUID> failingForLong(Connection connection, Map<UUID, List<Outcome>> byEndpoint) throws SQLException {
        Object[] failed = byEndpoint.entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(Outcome::succeeded))
                .map(Map.Entry::getKey)
                .toArray();
        List<UUID> failing = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FAILING)) {
            select.setArray(1, connection.createArrayOf("uuid", failed));
            select.setLong(2, disableAfter.toMillis());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    failing.add(row.getObject(1, UUID.class));
                }
            }
        }
        return failing;
    }

    private void disable(Connection connection, UUID endpointId, DisabledWhy why) throws SQLException {
        UUID owner = disabled(connection, endpointId, why);
        if (owner == null) {
            return;
        }
        try (PreparedStatement cancel = connection.prepareStatement(CANCEL)) {
            cancel.setObject(1, endpointId);
            cancel.executeUpdate();
        }
        tellOthers(connection, owner, endpointId, why);
        log.endpoint(endpointId, Actor.SYSTEM, "disable", why.name());
    }

    private static @Nullable UUID disabled(Connection connection, UUID endpointId, DisabledWhy why)
            throws SQLException {
        try (PreparedStatement disable = connection.prepareStatement(DISABLE)) {
            disable.setString(1, why.name());
            disable.setObject(2, endpointId);
            try (ResultSet row = disable.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private void tellOthers(Connection connection, UUID owner, UUID endpointId, DisabledWhy why) throws SQLException {
        List<UUID> others = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setObject(1, owner);
            select.setObject(2, endpointId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> patterns = List.of((String[]) row.getArray(2).getArray());
                    if (EventPatterns.take(patterns, EventType.ENDPOINT_DISABLED.wire())) {
                        others.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        if (others.isEmpty()) {
            return;
        }
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            others.stream()
                                    .map(o -> UuidCreator.getTimeOrderedEpoch())
                                    .toArray()));
            tell.setArray(2, connection.createArrayOf("uuid", others.toArray()));
            tell.setObject(3, UuidCreator.getTimeOrderedEpoch());
            tell.setString(4, body(endpointId, why));
            tell.executeUpdate();
        }
    }

    private String body(UUID endpointId, DisabledWhy why) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", EventType.ENDPOINT_DISABLED);
        body.put("timestamp", clock.instant());
        body.put("data", Map.of("endpointId", endpointId, "reason", why));
        return json.text(body);
    }
}
