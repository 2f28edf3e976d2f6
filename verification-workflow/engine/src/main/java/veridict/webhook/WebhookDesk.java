package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.log.Log;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.EventFilters;
import veridict.model.Page;
import veridict.model.Payload;
import veridict.model.Role;
import veridict.people.PersonEntity;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/**
 * The door to endpoints. Integrations and admins come through it: an integration sees and changes only its own, an
 * admin all. What is somebody else's is {@link Refusal.Unknown}.
 */
@ApplicationScoped
public class WebhookDesk {

    private static final int MOST_PER_OWNER = 50;
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration LONGEST_GRACE = Duration.ofDays(7);

    /** How long a sender may take between reading the keys and showing what it has taken. */
    private static final Duration TAKING = Duration.ofMillis(100);

    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(15);

    private final EntityManager database;
    private final EndpointRules rules;
    private final Deliveries deliveries;
    private final EndpointStates states;
    private final EndpointKeys keys;
    private final SealedHeaders headers;
    private final WebhookMapper mapper;
    private final Log log;
    private final Clock clock;

    WebhookDesk(
            EntityManager database,
            EndpointRules rules,
            Deliveries deliveries,
            EndpointStates states,
            EndpointKeys keys,
            SealedHeaders headers,
            WebhookMapper mapper,
            Log log,
            Clock clock) {
        this.database = database;
        this.rules = rules;
        this.deliveries = deliveries;
        this.states = states;
        this.keys = keys;
        this.headers = headers;
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
        Ownership.needRole(actor);
        EndpointSettings settings = rules.checked(input, null, actor);
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
        String secret = keys.newSecret(endpoint.id);
        if (endpoint.asymmetric) {
            keys.newPair(endpoint.id);
        }
        deliveries.ping(endpoint.id);
        tell("create", endpoint, actor);
        return asStored(endpoint).showing(secret);
    }

    /**
     * Gives an endpoint new keys. Those before sign on, beside the new ones, until the grace ends, so that a receiver may change when it
     * likes.
     *
     * @param graceHours 0 to 168; 24 when absent
     * @return with its new secret, which is shown this once
     * @throws Refused {@link Refusal.Invalid}, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Endpoint rotate(UUID id, @Nullable Integer graceHours, Actor actor) {
        EndpointEntity endpoint = Ownership.locked(database, id, actor);
        Duration grace = graceHours == null ? GRACE : Duration.ofHours(graceHours);
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw Refusal.Invalid.of("/graceHours", "must be 0 to " + LONGEST_GRACE.toHours());
        }
        keys.retire(id, grace);
        String secret = keys.newSecret(id);
        if (endpoint.asymmetric) {
            keys.newPair(id);
        }
        endpoint.version++;
        endpoint.updatedAt = clock.instant();
        tell("rotate", endpoint, actor);
        return asStored(endpoint).showing(secret);
    }

    /**
     * Waits until no attempt runs that was signed before {@link #rotate}, which has to be committed: a receiver that takes up the new secret
     * at once then meets no message without its signature. Not longer than an attempt may take.
     */
    public void awaitOldSignatures(UUID id) {
        try {
            Thread.sleep(TAKING);
            List<UUID> old = new ArrayList<>(running(id));
            for (int looks = 0; !old.isEmpty() && looks < LONGEST_ATTEMPT.dividedBy(TAKING); looks++) {
                Thread.sleep(TAKING);
                old.retainAll(running(id));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<UUID> running(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.leases(id));
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Endpoint endpoint(UUID id, Actor actor) {
        return mapper.toEndpoint(Ownership.read(id, actor));
    }

    /** The newest first. */
    @Transactional
    public Page<Endpoint> list(@Nullable String cursor, int limit, Actor actor) {
        Ownership.needRole(actor);
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
     * Changes an endpoint. With another URL it is PENDING again unless it is disabled, keeps what comes in meanwhile, and is sent a ping; made active after it
     * was disabled, too. Disabled, it gets nothing, and what waited is cancelled.
     *
     * @throws Refused {@link Refusal.Stale}, {@link Refusal.Invalid}, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Endpoint change(UUID id, long versionSeen, EndpointSettings input, Actor actor) {
        EndpointEntity endpoint = locked(id, versionSeen, actor);
        EndpointSettings settings = rules.checked(input, endpoint.audience, actor);
        boolean moved = !settings.url().equals(endpoint.url);
        EndpointState before = endpoint.state;
        boolean hadPair = endpoint.asymmetric;
        EndpointState state = moved
                ? EndpointStates.moved(endpoint, settings.state())
                : EndpointStates.wanted(endpoint, settings.state());
        set(endpoint, settings);
        states.enter(endpoint, state);
        endpoint.flush();
        if (endpoint.asymmetric != hadPair) {
            changePair(endpoint);
        }
        tell(moved ? "move" : EndpointStates.action(before, state), endpoint, actor);
        if (state == EndpointState.DISABLED) {
            deliveries.cancel(id);
        } else if (moved) {
            deliveries.recall(id);
        }
        if (state == EndpointState.PENDING && (moved || before == EndpointState.DISABLED)) {
            deliveries.ping(id);
        }
        return asStored(endpoint);
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

    // Not the address: what stands in one may be a secret of its receiver.
    private void tell(String action, EndpointEntity endpoint, Actor actor) {
        log.endpoint(endpoint.id, actor, action, endpoint.state + ", " + endpoint.audience + ", " + endpoint.payload);
    }

    private void changePair(EndpointEntity endpoint) {
        if (endpoint.asymmetric) {
            keys.newPair(endpoint.id);
        } else {
            keys.dropPairs(endpoint.id);
        }
    }

    // The public key stands in another table.
    private Endpoint asStored(EndpointEntity endpoint) {
        endpoint.flush();
        database.refresh(endpoint);
        return mapper.toEndpoint(endpoint);
    }

    private void set(EndpointEntity endpoint, EndpointSettings settings) {
        endpoint.url = settings.url();
        endpoint.description = settings.description();
        endpoint.audience = Objects.requireNonNullElse(settings.audience(), Audience.PUBLIC);
        endpoint.eventTypes =
                Objects.requireNonNullElse(settings.eventTypes(), List.of("*")).toArray(String[]::new);
        endpoint.payload = Objects.requireNonNullElse(settings.payload(), Payload.THIN);
        EventFilters filters = settings.filters() == null
                ? EventFilters.NONE
                : settings.filters().toFilters();
        endpoint.topics = filters.topics().toArray(String[]::new);
        endpoint.languages = filters.languages().toArray(String[]::new);
        endpoint.states = filters.states().stream().map(Enum::name).toArray(String[]::new);
        endpoint.headers =
                headers.seal(Objects.requireNonNullElse(settings.headers(), Map.of()), endpoint.headers, endpoint.id);
        endpoint.rateLimit = settings.rateLimit();
        endpoint.asymmetric = Boolean.TRUE.equals(settings.asymmetric());
        endpoint.version++;
        endpoint.updatedAt = clock.instant();
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
        EndpointEntity endpoint = Ownership.locked(database, id, actor);
        if (endpoint.version != versionSeen) {
            throw new Refused(new Refusal.Stale("endpoint", versionSeen, endpoint.version));
        }
        return endpoint;
    }
}
