package veridict.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.input.Inputs;
import veridict.log.Log;
import veridict.model.Actor;
import veridict.model.EndpointState;
import veridict.model.Page;
import veridict.model.Replay;
import veridict.model.ReplayState;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to replays: who may manage an endpoint has its events sent once more. The workflow service does it, batch by batch. */
@ApplicationScoped
public class ReplayDesk {

    private final EntityManager database;
    private final Inputs inputs;
    private final WebhookMapper mapper;
    private final Log log;
    private final Clock clock;

    ReplayDesk(EntityManager database, Inputs inputs, WebhookMapper mapper, Log log, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.mapper = mapper;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Has the events of a range that the endpoint takes now sent to it: with the ids and bytes they always had, whether it got them before or
     * not.
     *
     * @throws Refused {@link Refusal.Exists} while another of this endpoint runs, {@link Refusal.NotNow} for one that is disabled or never
     *     answered, {@link Refusal.Invalid}, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Replay begin(UUID endpointId, NewReplay input, Actor actor) {
        EndpointEntity endpoint = Ownership.locked(database, endpointId, actor);
        NewReplay range = inputs.checked(input);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = Objects.requireNonNullElse(range.until(), now);
        if (range.since().isAfter(until)) {
            throw Refusal.Invalid.of("/since", range.until() == null ? "must not be in the future" : "is after until");
        }
        refuseSecond(endpointId);
        refuseWhatDoesNotListen(endpoint);
        ReplayEntity replay = new ReplayEntity();
        replay.id = UuidCreator.getTimeOrderedEpoch();
        replay.endpointId = endpointId;
        replay.since = range.since();
        replay.until = until;
        replay.state = ReplayState.RUNNING;
        replay.reachedAt = range.since();
        replay.createdAt = now;
        replay.persistAndFlush();
        forgetMissed(endpointId, range);
        log.endpoint(endpointId, actor, "replay", replay.since + " to " + replay.until);
        return mapper.toReplay(replay);
    }

    /** Of one endpoint, the newest first. */
    @Transactional
    public Page<Replay> list(UUID endpointId, @Nullable String cursor, int limit, Actor actor) {
        Ownership.read(endpointId, actor);
        String list = "replays of " + endpointId;
        List<Replay> found = ReplayEntity.ofEndpoint(endpointId, Cursor.read(cursor, list), limit).stream()
                .map(mapper::toReplay)
                .toList();
        return Cursor.page(found, limit, last -> Cursor.write(list, last.createdAt(), last.id()));
    }

    /** @throws Refused {@link Refusal.Unknown}, {@link Refusal.RoleMayNot} */
    @Transactional
    public Replay replay(UUID id, Actor actor) {
        return mapper.toReplay(own(id, ReplayEntity.findByIdOptional(id), actor));
    }

    /**
     * Ends a replay that runs. What it put on its way goes on.
     *
     * @throws Refused {@link Refusal.NotNow} for one that has ended, {@link Refusal.Unknown}, {@link Refusal.RoleMayNot}
     */
    @Transactional
    public Replay cancel(UUID id, Actor actor) {
        ReplayEntity replay = own(id, ReplayEntity.locked(id), actor);
        if (replay.state != ReplayState.RUNNING) {
            throw new Refused(new Refusal.NotNow("The replay has ended, and is " + replay.state + "."));
        }
        replay.state = ReplayState.CANCELLED;
        replay.endedAt = clock.instant();
        replay.flush();
        log.endpoint(replay.endpointId, actor, "cancel-replay", replay.since + " to " + replay.until);
        return mapper.toReplay(replay);
    }

    private static void refuseWhatDoesNotListen(EndpointEntity endpoint) {
        if (endpoint.state == EndpointState.DISABLED) {
            throw new Refused(
                    new Refusal.NotNow("The endpoint is DISABLED. Enable it again, then ask for what it missed."));
        }
        if (endpoint.answeredAt == null) {
            throw new Refused(
                    new Refusal.NotNow("The endpoint has not answered a ping yet, and gets nothing until it has."));
        }
    }

    private static void refuseSecond(UUID endpointId) {
        ReplayEntity.running(endpointId).ifPresent(running -> {
            throw new Refused(new Refusal.Exists("replay of the endpoint", running.id));
        });
    }

    // One that ends earlier leaves missing what came after it.
    private void forgetMissed(UUID endpointId, NewReplay range) {
        database.createNativeQuery("""
                        update endpoint set missed_since = case when :toNow then null else greatest(missed_since, :until) end
                        where id = :id and missed_since >= :since
                        """)
                .setParameter("toNow", range.until() == null)
                .setParameter("until", Objects.requireNonNullElse(range.until(), range.since()))
                .setParameter("since", range.since())
                .setParameter("id", endpointId)
                .executeUpdate();
    }

    private static ReplayEntity own(UUID id, Optional<ReplayEntity> found, Actor actor) {
        Ownership.needRole(actor);
        return found.filter(replay -> Ownership.isTheirs(replay.endpointId, actor))
                .orElseThrow(() -> new Refused(new Refusal.Unknown("replay", id.toString())));
    }
}
