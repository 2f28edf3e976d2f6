package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.log.Log;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.Page;
import veridict.model.Payload;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.people.PersonEntity;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door to endpoints and their deliveries. Integrations and admins come through it: an integration sees and changes only its own, an
 * admin all. What is somebody else's is {@link Refusal.Unknown}.
 */
@ApplicationScoped
public class WebhookDesk {

    private static final int MOST_PER_OWNER = 50;

    private final EntityManager database;
    private final EndpointRules rules;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final WebhookMapper mapper;
    private final Log log;
    private final Clock clock;

    WebhookDesk(
            EntityManager database,
            EndpointRules rules,
            Deliveries deliveries,
            Secrets secrets,
            WebhookMapper mapper,
            Log log,
            Clock clock) {
        this.database = database;
        this.rules = rules;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.mapper = mapper;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes an endpoint of the caller's, and sends it a ping: it is PENDING until it answers.
     *
     * @return with its secret, which is shown this once
     * @throws Refused {@link Refusal.Invalid} (also for the 51st of one owner), {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Endpoint create(EndpointSettings input, Actor actor) {
        needRole(actor);
        EndpointSettings settings = rules.checked(input, actor);
        if (settings.state() != null) {
            throw Refusal.Invalid.of("/state", "follows from the first ping");
        }
        refuseOneTooMany(actor);
        EndpointEntity endpoint = new EndpointEntity();
        endpoint.id = UuidCreator.getTimeOrderedEpoch();
        endpoint.owner = PersonEntity.findById(actor.id());
        endpoint.createdAt = clock.instant();
        endpoint.state = EndpointState.PENDING;
        set(endpoint, settings);
        endpoint.persistAndFlush();
        String secret = keep(endpoint.id, secrets.fresh());
        deliveries.ping(endpoint.id);
        tell("create", endpoint, actor);
        return mapper.toNewEndpoint(endpoint, secret);
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Endpoint endpoint(UUID id, Actor actor) {
        return mapper.toEndpoint(own(id, actor));
    }

    /** The newest first. */
    @Transactional
    public Page<Endpoint> list(@Nullable String cursor, int limit, Actor actor) {
        needRole(actor);
        Cursor after = Cursor.read(cursor, "endpoints");
        List<EndpointEntity> found = actor.is(Role.ADMIN)
                ? EndpointEntity.all(after, limit)
                : EndpointEntity.ownedBy(actor.id(), after, limit);
        return Cursor.page(
                found.stream().map(mapper::toEndpoint).toList(),
                limit,
                last -> Cursor.write("endpoints", last.createdAt(), last.id()));
    }

    /**
     * Changes an endpoint. With another URL it is PENDING again, keeps what comes in meanwhile, and is sent a ping.
     *
     * @throws Refused {@link Refusal.Stale}, {@link Refusal.Invalid}, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Endpoint change(UUID id, long versionSeen, EndpointSettings input, Actor actor) {
        EndpointEntity endpoint = locked(id, versionSeen, actor);
        EndpointSettings settings = rules.checked(input, actor);
        boolean moved = !settings.url().equals(endpoint.url);
        EndpointState state = moved ? EndpointState.PENDING : wanted(endpoint, settings.state());
        String action = moved
                ? "move"
                : state == endpoint.state ? "change" : state == EndpointState.PAUSED ? "pause" : "resume";
        set(endpoint, settings);
        endpoint.state = state;
        endpoint.flush();
        tell(action, endpoint, actor);
        if (moved) {
            deliveries.recall(id);
            deliveries.ping(id);
        }
        return mapper.toEndpoint(endpoint);
    }

    /** Deletes an endpoint; what was on its way to it is cancelled. */
    @Transactional
    public void remove(UUID id, long versionSeen, Actor actor) {
        EndpointEntity endpoint = locked(id, versionSeen, actor);
        endpoint.deletedAt = clock.instant();
        endpoint.flush();
        deliveries.cancel(id);
        tell("delete", endpoint, actor);
    }

    /** Sends a signed ping now, whatever the state; one that is answered with 2xx makes a PENDING endpoint ACTIVE. */
    @Transactional
    public Delivery ping(UUID id, Actor actor) {
        own(id, actor);
        if (EndpointEntity.locked(id).isEmpty()) {
            throw unknown(id);
        }
        UUID ping = deliveries.ping(id);
        return mapper.toDelivery(DeliveryEntity.findById(ping));
    }

    /** What was and is on its way to an endpoint, the newest first, with every attempt. */
    @Transactional
    public Page<Delivery> deliveries(UUID endpointId, @Nullable String cursor, int limit, Actor actor) {
        own(endpointId, actor);
        String list = "deliveries of " + endpointId;
        List<Delivery> found = DeliveryEntity.ofEndpoint(endpointId, Cursor.read(cursor, list), limit).stream()
                .map(mapper::toDelivery)
                .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.createdAt(), last.id()));
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Delivery delivery(UUID id, Actor actor) {
        needRole(actor);
        DeliveryEntity delivery = DeliveryEntity.<DeliveryEntity>findByIdOptional(id)
                .filter(found -> EndpointEntity.read(found.endpointId)
                        .filter(endpoint -> isTheirs(endpoint, actor))
                        .isPresent())
                .orElseThrow(() -> new Refused(new Refusal.Unknown("delivery", id.toString())));
        return mapper.toDelivery(delivery);
    }

    /**
     * Makes the next attempt of a delivery now, also of one that was delivered or given up: same message id, same bytes.
     *
     * @throws Refused {@link Refusal.Cancelled}, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Delivery retry(UUID id, Actor actor) {
        if (delivery(id, actor).state() == DeliveryState.CANCELLED) {
            throw new Refused(new Refusal.Cancelled(id));
        }
        deliveries.retry(id);
        database.clear();
        return delivery(id, actor);
    }

    // Not the address: what stands in one may be a secret of its receiver.
    private void tell(String action, EndpointEntity endpoint, Actor actor) {
        log.endpoint(endpoint.id, actor, action, endpoint.state + ", " + endpoint.audience + ", " + endpoint.payload);
    }

    private EndpointState wanted(EndpointEntity endpoint, @Nullable EndpointState wanted) {
        boolean free = wanted == null || wanted == endpoint.state;
        boolean toggles = endpoint.answeredAt != null
                && (endpoint.state == EndpointState.ACTIVE && wanted == EndpointState.PAUSED
                        || endpoint.state == EndpointState.PAUSED && wanted == EndpointState.ACTIVE);
        if (!free && !toggles) {
            throw Refusal.Invalid.of(
                    "/state",
                    "is " + endpoint.state + ": only ACTIVE and PAUSED are set by hand, once a ping was answered");
        }
        return wanted == null ? endpoint.state : wanted;
    }

    private void set(EndpointEntity endpoint, EndpointSettings settings) {
        endpoint.url = settings.url();
        endpoint.description = settings.description();
        endpoint.audience = Objects.requireNonNullElse(settings.audience(), Audience.PUBLIC);
        endpoint.eventTypes =
                Objects.requireNonNullElse(settings.eventTypes(), List.of("*")).toArray(String[]::new);
        endpoint.payload = Objects.requireNonNullElse(settings.payload(), Payload.THIN);
        endpoint.version++;
        endpoint.updatedAt = clock.instant();
    }

    private String keep(UUID endpointId, String secret) {
        database.createNativeQuery(
                        "insert into endpoint_secret (id, endpoint_id, secret, created_at) values (:id, :endpoint, :secret, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("endpoint", endpointId)
                .setParameter("secret", secrets.seal(secret, endpointId.toString()))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return secret;
    }

    // Two requests of one owner queue here, so that both cannot be the fiftieth.
    private void refuseOneTooMany(Actor actor) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:owner, 50))")
                .setParameter("owner", actor.id().toString())
                .getSingleResult();
        if (EndpointEntity.countOf(actor.id()) >= MOST_PER_OWNER) {
            throw Refusal.Invalid.of(
                    "", "you have " + MOST_PER_OWNER + " endpoints, and that is as many as one may have");
        }
    }

    private EndpointEntity locked(UUID id, long versionSeen, Actor actor) {
        own(id, actor);
        EndpointEntity endpoint = EndpointEntity.locked(id).orElseThrow(() -> unknown(id));
        database.refresh(endpoint);
        if (endpoint.version != versionSeen) {
            throw new Refused(new Refusal.Stale("endpoint", versionSeen, endpoint.version));
        }
        return endpoint;
    }

    private static EndpointEntity own(UUID id, Actor actor) {
        needRole(actor);
        return EndpointEntity.read(id)
                .filter(endpoint -> isTheirs(endpoint, actor))
                .orElseThrow(() -> unknown(id));
    }

    private static boolean isTheirs(EndpointEntity endpoint, Actor actor) {
        return actor.is(Role.ADMIN) || endpoint.owner.id.equals(actor.id());
    }

    private static void needRole(Actor actor) {
        Permission.need(actor, "manage endpoints", Role.INTEGRATION, Role.ADMIN);
    }

    private static Refused unknown(UUID id) {
        return new Refused(new Refusal.Unknown("endpoint", id.toString()));
    }
}
