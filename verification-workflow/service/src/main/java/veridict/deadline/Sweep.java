package veridict.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import veridict.database.SqlState;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Timekeeper;
import veridict.review.Timekeeper.Due;
import veridict.review.Timekeeper.What;
import veridict.upkeep.Chore;

/** Looks for what has come due, also while nobody looked, and does it; one claim that cannot move holds up no other. */
@ApplicationScoped
class Sweep implements Chore {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int BATCH = 100;

    private final Timekeeper time;
    private final Duration interval;

    Sweep(
            Timekeeper time,
            @ConfigProperty(name = "veridict.deadlines.interval", defaultValue = "PT1S") Duration interval) {
        this.time = time;
        this.interval = interval;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Duration every() {
        return interval;
    }

    @Override
    public void run() {
        time.due(BATCH).forEach(this::act);
    }

    private void act(Due due) {
        try {
            time.act(due);
        } catch (Refused refused) {
            refused(due, refused.refusal());
        } catch (RuntimeException failure) {
            failed(due, failure);
        }
    }

    private void refused(Due due, Refusal refusal) {
        if (refusal instanceof Refusal.Stale) {
            return; // somebody was faster; the next look sees what is there now
        }
        if (due.what() == What.PUBLISH) {
            stop(due, refusal instanceof Refusal.SameHand ? "Who scheduled it wrote on it." : refusal.detail());
        } else {
            LOG.debugf("Claim %s is due to %s and cannot: %s", due.claim(), due.what(), refusal.detail());
        }
    }

    private void failed(Due due, RuntimeException failure) {
        Optional<SqlState> state = SqlState.of(failure);
        if (state.filter(SqlState::isAway).isPresent()) {
            throw failure;
        }
        if (due.what() == What.PUBLISH && state.filter(SqlState::isFourEyes).isPresent()) {
            stop(due, "The database refused it: four eyes.");
        } else if (state.filter(SqlState::isRace).isEmpty()) {
            LOG.errorf(failure, "Claim %s is due to %s and failed", due.claim(), due.what());
        }
    }

    private void stop(Due due, String why) {
        try {
            time.stop(due, why);
            LOG.infof("The scheduled publication of claim %s was stopped.", due.claim());
        } catch (Refused meanwhile) {
            LOG.debugf("Claim %s: %s", due.claim(), meanwhile.getMessage());
        }
    }
}
