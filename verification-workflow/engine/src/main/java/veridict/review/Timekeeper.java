package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import veridict.claim.ClaimEntity;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Deadline;
import veridict.model.Deadline.Then;
import veridict.refusal.Refused;

/**
 * The door for time: what has come due is done by the system, each claim in a transaction of its own, on the version that was found due.
 * Whoever was faster wins, be it a person or another instance: the move is refused as stale, and the next look sees what is there then.
 */
@ApplicationScoped
public class Timekeeper {

    private static final String DUE = """
            (select id, version, 'PUBLISH' from claim where scheduled_at <= :now order by scheduled_at limit :most)
            union all
            (select id, version, 'RESUME' from claim where held_until <= :now order by held_until limit :most)
            union all
            (select id, version, 'ESCALATE' from claim
             where deadline <= :now and escalated_at is null and state = any (:states) order by deadline limit :most)
            """;

    private final ReviewFlow flow;
    private final ReviewDesk desk;
    private final EntityManager database;
    private final Clock clock;

    Timekeeper(ReviewFlow flow, ReviewDesk desk, EntityManager database, Clock clock) {
        this.flow = flow;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /** A claim whose time has come. @param version as it was found */
    public record Due(UUID claim, long version, What what) {}

    /** What time does. */
    public enum What {
        PUBLISH,
        RESUME,
        ESCALATE
    }

    /** What is due now, the longest due first. @param most of each kind */
    @Transactional
    public List<Due> due(int most) {
        List<Object[]> rows = database.createNativeQuery(DUE, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .setParameter("states", states())
                .getResultList();
        return rows.stream()
                .map(row -> new Due((UUID) row[0], ((Number) row[1]).longValue(), What.valueOf((String) row[2])))
                .toList();
    }

    /**
     * Does it.
     *
     * @throws Refused as {@link ReviewDesk#apply}: stale when somebody was faster, any other refusal when it may not be done as things are
     */
    @Transactional
    public void act(Due due) {
        switch (due.what()) {
            case PUBLISH -> desk.apply(due.claim(), due.version(), new Move.Publish(), Actor.SYSTEM);
            case RESUME -> desk.apply(due.claim(), due.version(), new Move.Resume(), Actor.SYSTEM);
            case ESCALATE -> escalate(due);
        }
    }

    /** Ends a schedule that cannot be kept; the editor who set it finds it among the stopped publications. */
    @Transactional
    public void stop(Due due, String why) {
        desk.apply(due.claim(), due.version(), new Move.Unschedule(why), Actor.SYSTEM);
    }

    private void escalate(Due due) {
        boolean handBack = isHandedBack(due.claim()); // of the deadline that passed: another priority may have another
        Claim told = desk.apply(due.claim(), due.version(), new Move.Escalate(), Actor.SYSTEM);
        if (handBack) {
            desk.apply(told.id(), told.version(), new Move.HandBack("Its deadline has passed."), Actor.SYSTEM);
        }
    }

    private boolean isHandedBack(UUID claim) {
        return ClaimEntity.locked(claim)
                .flatMap(late -> flow.flow().deadline(late.state, late.priority))
                .filter(deadline -> deadline.then() == Then.HAND_BACK)
                .isPresent();
    }

    private String[] states() {
        return flow.flow().deadlines().stream()
                .map(Deadline::state)
                .distinct()
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
