package veridict.log;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import veridict.model.Actor;
import veridict.model.LogKind;
import veridict.model.Role;

/** Writes the log. */
@ApplicationScoped
public class Log {

    // A claim that is not there has nothing to tell of; the same refusal within a minute is told once.
    private static final String REFUSED = """
            insert into log (id, at, kind, person_id, roles, claim_id, action, detail)
            select :id, :at, :kind, :person, :roles, c.id, :action, :detail from claim c where c.id = :claim
            on conflict do nothing
            """;
    private static final String ENDPOINT = """
            insert into log (id, at, kind, person_id, roles, endpoint_id, action, detail)
            values (:id, :at, :kind, :person, :roles, :endpoint, :action, :detail)
            """;
    private static final String FLOW = """
            insert into log (id, at, kind, person_id, roles, action, detail) values (:id, :at, :kind, :person, :roles, :action, :detail)
            """;

    private final EntityManager database;
    private final Clock clock;

    Log(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Tells of a refused move when the transaction that it was tried in has ended and given its connection back: it is rolled back, unless
     * the refusal was one of several that its caller goes on after.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(@Observes(during = TransactionPhase.AFTER_COMPLETION) RefusedMove refused) {
        line(REFUSED, LogKind.MOVE_REFUSED, refused.actor(), refused.move().wire(), refused.why())
                .setParameter("claim", refused.claimId())
                .executeUpdate();
    }

    /** Tells what somebody did with an endpoint, in the transaction of the change. */
    public void endpoint(UUID endpoint, Actor actor, String action, String detail) {
        line(ENDPOINT, LogKind.ENDPOINT, actor, action, detail)
                .setParameter("endpoint", endpoint)
                .executeUpdate();
    }

    /** Tells that another flow was installed, in the transaction of the change. */
    public void flow(String hash) {
        line(FLOW, LogKind.FLOW, Actor.SYSTEM, "install", hash).executeUpdate();
    }

    private Query line(String insert, LogKind kind, Actor actor, String action, String detail) {
        return database.createNativeQuery(insert)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("at", clock.instant())
                .setParameter("kind", kind.name())
                .setParameter("person", actor.id())
                .setParameter(
                        "roles", actor.roles().stream().map(Role::wire).sorted().toArray(String[]::new))
                .setParameter("action", action)
                .setParameter("detail", detail);
    }
}
