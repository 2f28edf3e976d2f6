package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.model.EndpointHealth;
import veridict.model.Page;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to how endpoints do. As at {@link WebhookDesk}, an integration reads of its own, an admin of all. */
@ApplicationScoped
public class EndpointQueries {

    /** By so many of its newest messages an endpoint is judged. */
    public static final int NEWEST = 1_000;

    static final String NEWEST_BY_STATE = """
            select state, count(*), max(created_at) from (
                select state, created_at from delivery where endpoint_id = :endpoint order by created_at desc, id desc limit :newest) newest
            group by state
            """;

    private final EntityManager database;
    private final WebhookDesk desk;
    private final WebhookMapper mapper;

    EndpointQueries(EntityManager database, WebhookDesk desk, WebhookMapper mapper) {
        this.database = database;
        this.desk = desk;
        this.mapper = mapper;
    }

    /** The newest endpoint first. */
    @Transactional
    public Page<EndpointHealth> health(@Nullable String cursor, int limit, Actor actor) {
        Page<Endpoint> page = desk.list(cursor, limit, actor);
        return new Page<>(page.items().stream().map(this::health).toList(), page.next());
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public EndpointHealth health(UUID id, Actor actor) {
        return health(desk.endpoint(id, actor));
    }

    /** The newest of those that were disabled by nobody's wish: because they were gone, or failed for days. */
    @Transactional
    public List<Endpoint> disabled(int limit, Actor actor) {
        Ownership.needRole(actor);
        return EndpointEntity.disabledUnasked(actor.is(Role.ADMIN) ? null : actor.id(), limit).stream()
                .map(mapper::toEndpoint)
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query
    private EndpointHealth health(Endpoint endpoint) {
        List<Object[]> rows = database.createNativeQuery(NEWEST_BY_STATE)
                .setParameter("endpoint", endpoint.id())
                .setParameter("newest", NEWEST)
                .getResultList();
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        rows.forEach(row -> counts.put(DeliveryState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return new EndpointHealth(
                endpoint,
                counts.getOrDefault(DeliveryState.DELIVERED, 0L),
                counts.getOrDefault(DeliveryState.FAILED, 0L),
                counts.getOrDefault(DeliveryState.PENDING, 0L),
                counts.getOrDefault(DeliveryState.CANCELLED, 0L),
                rows.stream()
                        .map(row -> (Instant) row[2])
                        .max(Instant::compareTo)
                        .orElse(null));
    }
}
