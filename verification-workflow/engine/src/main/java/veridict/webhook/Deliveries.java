package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import veridict.json.Json;
import veridict.model.EventType;
import veridict.model.Payload;

/** What an owner's decisions do to what is on its way; called with the endpoint's row locked. */
@ApplicationScoped
class Deliveries {

    private final EntityManager database;
    private final Json json;
    private final Clock clock;

    Deliveries(EntityManager database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a ping on its way, in place of one that waits. */
    UUID ping(UUID endpointId) {
        database.createNativeQuery("""
                        update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null
                        where endpoint_id = :endpoint and event_type = 'ping' and state = 'PENDING'
                        """).setParameter("endpoint", endpointId).executeUpdate();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.createNativeQuery("""
                        insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
                        values (:id, :endpoint, :event, 'ping', 'THIN', :body, 'PENDING', now(), :at)
                        """)
                .setParameter("id", id)
                .setParameter("endpoint", endpointId)
                .setParameter("event", UuidCreator.getTimeOrderedEpoch())
                .setParameter("body", pingBody(endpointId))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return id;
    }

    /** Puts an example on its way, behind what waits. */
    UUID test(UUID endpointId, EventType type, Payload payload, String body) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.createNativeQuery("""
                        insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
                        values (:id, :endpoint, :event, :type, :payload, :body, 'PENDING', now(), :at)
                        """)
                .setParameter("id", id)
                .setParameter("endpoint", endpointId)
                .setParameter("event", UuidCreator.getTimeOrderedEpoch())
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
                        update delivery set lease_token = null, next_attempt_at = now() where endpoint_id = :endpoint and lease_token is not null
                        """).setParameter("endpoint", endpointId).executeUpdate();
    }

    /** When the oldest event was made that waits to be delivered. */
    Optional<Instant> oldestWaiting(UUID endpointId) {
        return Optional.ofNullable((Instant) database.createNativeQuery("""
                                select min(e.at) from delivery d join event e on e.id = d.event_id
                                where d.endpoint_id = :endpoint and d.state = 'PENDING'
                                """, Instant.class)
                .setParameter("endpoint", endpointId)
                .getSingleResult());
    }

    void cancel(UUID endpointId) {
        database.createNativeQuery("""
                        update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null
                        where endpoint_id = :endpoint and state = 'PENDING'
                        """).setParameter("endpoint", endpointId).executeUpdate();
    }

    /** Makes the next attempt now; one that runs already is left alone. */
    void retry(UUID deliveryId) {
        database.createNativeQuery("""
                        update delivery set state = 'PENDING', next_attempt_at = now()
                        where id = :id and state <> 'CANCELLED' and lease_token is null
                        """).setParameter("id", deliveryId).executeUpdate();
    }

    private String pingBody(UUID endpointId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", EventType.PING);
        body.put("timestamp", clock.instant());
        body.put("data", Map.of("endpointId", endpointId));
        return json.text(body);
    }
}
