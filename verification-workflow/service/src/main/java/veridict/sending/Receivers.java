package veridict.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import veridict.model.DisabledWhy;
import veridict.webhook.Disabling;

/**
 * What the senders learn of the receivers behind endpoints. A ping that is answered makes one active; overload halves what is in flight
 * to it, and ten successes give one back; one that asks for a rest gets it; one that comes back after a failure is caught up with slowly; one that is gone, or failed for
 * days, is disabled. A receiver that is well costs no write.
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
                failed_from = case when l.successes > 0 and e.failing_since < now() - interval '1 minute' then e.failing_since else e.failed_from end,
                back_at = case when l.successes > 0 and e.failing_since < now() - interval '1 minute' then now() else e.back_at end,
                failing_since = case when l.successes > 0 then null else coalesce(e.failing_since, now()) end,
                in_flight = case when l.overloaded then greatest(1, coalesce(e.in_flight, l.usual) / 2)
                                 else nullif(least(e.in_flight + (e.successes + l.successes) / l.forgiven, l.usual), l.usual) end,
                successes = case when l.overloaded or e.in_flight is null then 0 else (e.successes + l.successes) % l.forgiven end,
                next_free_at = greatest(e.next_free_at, now() + l.rest * interval '1 millisecond')
            from unnest(?, ?, ?, ?, ?) o (id, answered, successes, overloaded, rest), lateral (
                select o.answered, o.successes, o.overloaded, o.rest, ?::int as usual, ?::int as forgiven) l
            where e.id = o.id and e.deleted_at is null and (
                l.overloaded or l.rest is not null or e.in_flight is not null or (l.successes > 0) = (e.failing_since is not null)
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

    private static final int FORGIVEN_AFTER = 10;

    /** However long a receiver asks for: one message may wait longer, all of them wait no longer than this for the next try. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Disabling disabling;
    private final int inFlight;
    private final Duration disableAfter;

    Receivers(
            Disabling disabling,
            @ConfigProperty(name = "veridict.webhooks.in-flight", defaultValue = "10") int inFlight,
            @ConfigProperty(name = "veridict.webhooks.disable-after", defaultValue = "P5D") Duration disableAfter) {
        this.disabling = disabling;
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
                disabling.disable(entry.getKey(), DisabledWhy.GONE);
            }
        }
        for (UUID failing : failingForLong(connection, byEndpoint)) {
            disabling.disable(failing, DisabledWhy.FAILING);
        }
    }

    private static boolean matters(Outcome outcome) {
        boolean isOurFault = Failures.SECRET_UNREADABLE.equals(outcome.failure());
        return !isOurFault
                && (!outcome.succeeded()
                        || outcome.parcel().isPing()
                        || outcome.parcel().strained());
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
            learn.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint",
                            learned.stream().map(l -> rest(l.getValue())).toArray()));
            learn.setInt(6, inFlight);
            learn.setInt(7, FORGIVEN_AFTER);
            learn.executeUpdate();
        }
    }

    private static @Nullable Long rest(List<Outcome> ended) {
        return ended.stream()
                .flatMap(outcome -> outcome.restAsked().stream())
                .max(Comparator.naturalOrder())
                .map(asked -> Math.min(asked.toMillis(), LONGEST_REST.toMillis()))
                .orElse(null);
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
}
