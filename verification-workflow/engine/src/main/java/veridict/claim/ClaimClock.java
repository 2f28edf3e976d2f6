package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;

/**
 * What time a claim has: a deadline that begins with its state, stands still while the claim is held, and is none while a time of
 * publication is set; and that time, which lasts as long as the approval.
 */
@ApplicationScoped
class ClaimClock {

    private final Deadlines deadlines;

    ClaimClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Brings a claim's times in line with what happens to it now. */
    void tick(ClaimEntity claim, @Nullable ClaimState from, ClaimState to, Instant now) {
        if (to != ClaimState.APPROVED && claim.scheduledBy != null) {
            claim.stoppedFor = claim.scheduledBy;
            claim.unscheduled();
        }
        if (from != to) {
            turn(claim, from, to, now);
        }
        boolean runs = to != ClaimState.ON_HOLD && claim.scheduledAt == null;
        if (from == to && runs && claim.escalatedAt != null) {
            return; // told once; a raised priority does not begin it anew
        }
        Optional<Deadlines.Due> due = runs ? deadlines.of(to, claim.priority, claim.clockBeganAt) : Optional.empty();
        claim.deadline = due.map(Deadlines.Due::at).orElse(null);
        claim.dueSoonAt = due.map(Deadlines.Due::soonAt).orElse(null);
        claim.escalatedAt = null;
        claim.escalatedTo = null;
    }

    private static void turn(ClaimEntity claim, @Nullable ClaimState from, ClaimState to, Instant now) {
        if (to == ClaimState.ON_HOLD) {
            claim.clockStoppedAt = now;
        } else if (from == ClaimState.ON_HOLD) {
            Instant stopped = Objects.requireNonNullElse(claim.clockStoppedAt, now);
            claim.clockBeganAt = claim.clockBeganAt.plus(Duration.between(stopped, now));
            claim.clockStoppedAt = null;
        } else {
            claim.clockBeganAt = now;
        }
    }
}
