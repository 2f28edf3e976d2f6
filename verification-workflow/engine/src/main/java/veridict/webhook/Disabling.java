package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import veridict.log.Log;
import veridict.model.Actor;
import veridict.model.DisabledWhy;
import veridict.model.EndpointState;
import veridict.model.EventType;

/** How Veridict itself disables an endpoint whose receiver is gone or fails for days, and how what waits for a disabled one ends. */
@ApplicationScoped
public class Disabling {

    private final EntityManager database;
    private final EndpointStates states;
    private final Deliveries deliveries;
    private final Log log;
    private final Clock clock;

    Disabling(EntityManager database, EndpointStates states, Deliveries deliveries, Log log, Clock clock) {
        this.database = database;
        this.states = states;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Disables an endpoint, tells the owner's other endpoints by {@code endpoint.disabled}, and the newsroom by a line in the log. One that
     * is disabled or deleted already stays as it is.
     */
    @Transactional
    public void disable(UUID endpointId, DisabledWhy why) {
        EndpointEntity endpoint = EndpointEntity.locked(endpointId).orElse(null);
        if (endpoint == null || endpoint.state == EndpointState.DISABLED) {
            return;
        }
        Instant now = clock.instant();
        states.disable(endpoint, why, now);
        endpoint.version++;
        endpoint.updatedAt = now;
        endpoint.flush();
        deliveries.cancel(endpointId);
        deliveries.disabled(endpointId, why, others(endpoint));
        log.endpoint(endpointId, Actor.SYSTEM, "disable", why.name());
    }

    /**
     * Cancels some of what waits for endpoints that were disabled or deleted: more may wait than one change of state should.
     *
     * @return whether there was any
     */
    @Transactional
    public boolean cancelSome() {
        @SuppressWarnings("unchecked") // a native query
        List<UUID> found = database.createNativeQuery("""
                        select e.id from endpoint e
                        where (e.state = 'DISABLED' or e.deleted_at is not null) and exists (
                            select from delivery d where d.endpoint_id = e.id and d.state = 'PENDING' and d.event_type <> 'ping')
                        order by e.id limit 1 for no key update skip locked
                        """, UUID.class).getResultList();
        return found.stream().mapToInt(deliveries::cancelSome).sum() > 0;
    }

    private static List<UUID> others(EndpointEntity endpoint) {
        return EndpointEntity.othersThatCollect(endpoint).stream()
                .filter(other -> EventPatterns.take(List.of(other.eventTypes), EventType.ENDPOINT_DISABLED.wire()))
                .map(other -> other.id)
                .toList();
    }
}
