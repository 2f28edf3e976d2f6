package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.DisabledWhy;
import veridict.model.EventType;
import veridict.model.Payload;

/** What an owner's decisions do to what is on its way; called with the endpoint's row locked. */
@ApplicationScoped
class Deliveries {

    private static final int BATCH = 1_000;

    /** How long something may have waited before its first attempt. */
    private static final Duration QUEUED = Duration.ofHours(6);

    /** How much later than it happened something may be committed. */
    private static final Duration COMMITTED_LATE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(1);

    private final EntityManager database;
    private final Json json;
    private final Clock clock;

    Deliveries(EntityManager database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The ping that was put on its way a moment ago. */
    @SuppressWarnings("unchecked") // a native query
    Optional<UUID> latestPing(UUID endpointId) {
        return database.createNativeQuery("""
                        select id from delivery where endpoint_id = :endpoint and event_type = 'ping' and created_at > :at
                        order by created_at desc, id desc limit 1
                        """, UUID.class)
                .setParameter("endpoint", endpointId)
                .setParameter("at", clock.instant().minus(BETWEEN_PINGS))
                .getResultStream()
                .findFirst();
    }

    /** Puts a ping on its way, in place of one that waits. */
    UUID ping(UUID endpointId) {
        cancelPing(endpointId);
        return put(endpointId, newId(), EventType.PING, Payload.THIN, body(EventType.PING, endpointId, Map.of()));
    }

    /** Puts an example on its way, behind what waits. */
    UUID test(UUID endpointId, EventType type, Payload payload, String body) {
        return put(endpointId, newId(), type, payload, body);
    }

    /** Tells other endpoints that this one was disabled; the same message to each. */
    void disabled(UUID endpointId, DisabledWhy why, List<UUID> others) {
        UUID message = newId();
        String body = body(EventType.ENDPOINT_DISABLED, endpointId, Map.of("reason", why));
        others.forEach(other -> put(other, message, EventType.ENDPOINT_DISABLED, Payload.THIN, body));
    }

    // Of what is no event of a claim: its body is kept with it.
    private UUID put(UUID endpointId, UUID message, EventType type, Payload payload, String body) {
        UUID id = newId();
        database.createNativeQuery("""
                        insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
                        values (:id, :endpoint, :event, :type, :payload, :body, 'PENDING', now(), :at)
                        """)
                .setParameter("id", id)
                .setParameter("endpoint", endpointId)
                .setParameter("event", message)
                .setParameter("type", type.wire())
                .setParameter("payload", payload.name())
                .setParameter("body", body)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return id;
    }

    /** Takes the lease from attempts that run, because what they are sent to has changed: they are made again. */
    void recall(UUID endpointId) {
        database.createNativeQuery("""
                        update delivery set lease_token = null, next_attempt_at = now()
                        where id = any (array(
                            select id from delivery where endpoint_id = :endpoint and lease_token is not null for update skip locked))
                        """).setParameter("endpoint", endpointId).executeUpdate();
    }

    /**
     * From when on an endpoint that is disabled now may have missed something, beside what {@link #cancel} finds: what was given up lately,
     * and what happened but was not relayed to it any more.
     *
     * @param failingSince when attempts began to fail; what was given up before is no part of it
     */
    Instant missedSince(UUID endpointId, @Nullable Instant failingSince) {
        Instant now = clock.instant();
        return (Instant) database.createNativeQuery("""
                        select least(
                            cast(:now as timestamptz),
                            (select at from event where position is null order by ordinal limit 1),
                            (select e.at from delivery d join event e on e.id = d.event_id
                             where d.endpoint_id = :endpoint and d.state = 'FAILED' and d.created_at >= :since
                             order by d.created_at, d.id limit 1))
                        """, Instant.class)
                .setParameter("now", now.minus(COMMITTED_LATE))
                .setParameter("endpoint", endpointId)
                .setParameter("since", failingSince == null ? now : failingSince.minus(QUEUED))
                .getSingleResult();
    }

    /** Cancels the ping and some of what waits; {@link Disabling#cancelSome} comes back for the rest, and nothing of it is sent. */
    void cancel(UUID endpointId) {
        cancelPing(endpointId);
        cancelSome(endpointId);
    }

    /**
     * Cancels some of what waits, which the endpoint has missed then.
     *
     * @return how many
     */
    int cancelSome(UUID endpointId) {
        return ((Number) database.createNativeQuery("""
                        with batch as materialized (
                            select id from delivery where endpoint_id = :endpoint and state = 'PENDING' and event_type <> 'ping'
                            order by next_attempt_at limit :batch for update skip locked),
                        cancelled as (
                            update delivery d set state = 'CANCELLED', next_attempt_at = null, lease_token = null
                            from batch b where d.id = b.id
                            returning d.event_id),
                        missed as (
                            update endpoint set missed_since = first.at
                            from (select min(e.at) as at from cancelled c join event e on e.id = c.event_id) first
                            where id = :endpoint and first.at < missed_since)
                        select count(*) from cancelled
                        """)
                        .setParameter("endpoint", endpointId)
                        .setParameter("batch", BATCH)
                        .getSingleResult())
                .intValue();
    }

    boolean waits(UUID endpointId) {
        return (boolean) database.createNativeQuery("""
                        select exists (select from delivery where endpoint_id = :endpoint and state = 'PENDING' and event_type <> 'ping')
                        """)
                .setParameter("endpoint", endpointId)
                .getSingleResult();
    }

    /** Which attempts run, by their leases. */
    @SuppressWarnings("unchecked") // a native query
    List<UUID> leases(UUID endpointId) {
        return database.createNativeQuery("""
                        select lease_token from delivery where endpoint_id = :endpoint and lease_token is not null and next_attempt_at > now()
                        """, UUID.class)
                .setParameter("endpoint", endpointId)
                .getResultList();
    }

    private void cancelPing(UUID endpointId) {
        database.createNativeQuery("""
                        update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null
                        where endpoint_id = :endpoint and event_type = 'ping' and state = 'PENDING'
                        """).setParameter("endpoint", endpointId).executeUpdate();
    }

    /** Makes the next attempt now; one that runs already is left alone. */
    void retry(UUID deliveryId) {
        database.createNativeQuery("""
                        update delivery set state = 'PENDING', next_attempt_at = now()
                        where id = :id and state <> 'CANCELLED' and lease_token is null
                        """).setParameter("id", deliveryId).executeUpdate();
    }

    private String body(EventType type, UUID endpointId, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("endpointId", endpointId);
        data.putAll(more);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", clock.instant());
        body.put("data", data);
        return json.text(body);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
