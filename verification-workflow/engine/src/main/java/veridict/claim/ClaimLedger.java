package veridict.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.EventType;
import veridict.record.AuditTrail;
import veridict.record.Entry;
import veridict.record.OutgoingEvent;
import veridict.record.Sealed;

/**
 * The one way in which a claim's row changes: with its audit entry and its event, in the caller's transaction, under the row's lock.
 * Each change takes the next sequence and the next version; what is only said about a claim takes a sequence.
 */
@ApplicationScoped
public class ClaimLedger {

    private final AuditTrail trail;
    private final EventBodies bodies;
    private final ClaimMapper mapper;
    private final ClaimClock times;
    private final Clock clock;

    ClaimLedger(AuditTrail trail, EventBodies bodies, ClaimMapper mapper, ClaimClock times, Clock clock) {
        this.trail = trail;
        this.bodies = bodies;
        this.mapper = mapper;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Records a change whose fields are set already, all but the state.
     *
     * @param from the state before; absent for a new claim
     * @param role in which the actor acted
     * @return the claim as it is now, unabridged
     */
    public Claim record(
            ClaimEntity claim,
            @Nullable ClaimState from,
            ClaimState to,
            ClaimChange change,
            Actor actor,
            @Nullable String role) {
        Instant now = clock.instant();
        leave(claim, to);
        claim.state = to;
        claim.version++;
        claim.updatedAt = now;
        times.tick(claim, from, to, now);
        return append(claim, from, change, actor, role, now);
    }

    /** Records what was said about a claim and changes nothing that an approver reads: the version stays, and an approval with it. */
    public Claim recordBeside(ClaimEntity claim, ClaimChange change, Actor actor, @Nullable String role) {
        return append(claim, claim.state, change, actor, role, clock.instant());
    }

    /** Records an edit; it ends an approval, because what was approved is no longer what is there. */
    public Claim recordEdit(ClaimEntity claim, ClaimChange change, Actor actor, @Nullable String role) {
        ClaimState from = claim.state;
        ClaimState to = from == ClaimState.APPROVED ? ClaimState.PROPOSED : from;
        if (claim.heldFrom == ClaimState.APPROVED) {
            claim.heldFrom = ClaimState.PROPOSED;
            claim.clockBeganAt = Objects.requireNonNullElse(claim.clockStoppedAt, claim.clockBeganAt);
        }
        return record(claim, from, to, change, actor, role);
    }

    // What belongs to one state ends with it.
    private static void leave(ClaimEntity claim, ClaimState to) {
        if (to != ClaimState.ON_HOLD) {
            claim.heldFrom = null;
            claim.heldUntil = null;
        }
        if (to != ClaimState.IN_CROSS_CHECK) {
            claim.rater = null;
        }
    }

    private Claim append(
            ClaimEntity claim,
            @Nullable ClaimState from,
            ClaimChange change,
            Actor actor,
            @Nullable String role,
            Instant now) {
        claim.sequence++;
        Sealed sealed = trail.seal(new Entry(
                claim.id,
                claim.sequence,
                now,
                actor,
                role,
                change.name(),
                from,
                claim.state,
                change.texts(),
                claim.auditHead));
        claim.auditHead = sealed.hash();
        claim.auditSignature = sealed.signature();
        if (from == null) {
            claim.persist();
        }
        Claim after = mapper.toClaim(claim);
        trail.append(sealed, event(change, claim, after, from, role, now));
        return after;
    }

    private OutgoingEvent event(
            ClaimChange change,
            ClaimEntity claim,
            Claim after,
            @Nullable ClaimState from,
            @Nullable String role,
            Instant now) {
        EventType type = change.event();
        Map<String, Object> facts = bodies.facts(change, after, from, role);
        return new OutgoingEvent(
                UuidCreator.getTimeOrderedEpoch(),
                type,
                audience(change, from, after.state()),
                claim.submitter.id,
                bodies.thin(type, now, facts),
                bodies.full(type, now, facts, after, change.published()));
    }

    // Who submitted a claim follows its state and its words; what the newsroom gathers meanwhile is the newsroom's.
    private static Audience audience(ClaimChange change, @Nullable ClaimState from, ClaimState to) {
        if (change.event() == EventType.CLAIM_REAPPEARED) {
            return Audience.INTERNAL;
        }
        if (change.event().isPublic() || change.parts().contains(ClaimChange.VERSIONS)) {
            return Audience.PUBLIC;
        }
        return from != to || change.parts().contains(ClaimChange.WORDING) ? Audience.OWN : Audience.INTERNAL;
    }
}
