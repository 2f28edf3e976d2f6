package veridict.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import veridict.claim.Readings;
import veridict.log.RefusedMove;
import veridict.model.Actor;
import veridict.refusal.Refusal;

/** Keeps who was told at a gate what a draft lacks: they know something of it, and cannot rate it blindly. */
@ApplicationScoped
class ToldAtGates {

    private final Readings readings;

    ToldAtGates(Readings readings) {
        this.readings = readings;
    }

    void told(@Observes(during = TransactionPhase.AFTER_COMPLETION) RefusedMove refused) {
        if (refused.refusal() instanceof Refusal.GateClosed closed
                && !refused.actor().equals(Actor.SYSTEM)
                && !Rules.isUnread(closed.missing())) {
            QuarkusTransaction.requiringNew().run(() -> readings.ofDraftInWork(refused.claimId(), refused.actor()));
        }
    }
}
