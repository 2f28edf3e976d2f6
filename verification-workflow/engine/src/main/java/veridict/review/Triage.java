package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.refusal.Refused;

/** The door by which a submission is decided for all that say the same: one decision, all of it or nothing. */
@ApplicationScoped
public class Triage {

    /** How many others go with one at most; what is left stays together and is decided next. */
    static final int MOST = 100;

    private final ClaimQueries claims;
    private final ReviewDesk desk;

    Triage(ClaimQueries claims, ReviewDesk desk) {
        this.claims = claims;
        this.desk = desk;
    }

    /**
     * Accepts a claim; other submissions that say the same of the same claimant become its duplicates.
     *
     * @return how many
     * @throws Refused as {@link ReviewDesk#apply} does, of any of them
     */
    @Transactional
    public int accept(UUID id, long versionSeen, Actor actor) {
        return decide(id, versionSeen, new Move.Accept(null, null), new Move.MarkDuplicate(id), actor);
    }

    /**
     * Declines a claim, and other submissions that say the same of the same claimant with it.
     *
     * @return how many
     * @throws Refused as {@link ReviewDesk#apply} does, of any of them
     */
    @Transactional
    public int decline(UUID id, long versionSeen, Move.Decline decline, Actor actor) {
        return decide(id, versionSeen, decline, decline, actor);
    }

    private int decide(UUID id, long versionSeen, Move move, Move ofOthers, Actor actor) {
        Map<UUID, Long> others = claims.othersLike(id, MOST);
        desk.apply(id, versionSeen, move, actor);
        others.forEach((other, version) -> desk.apply(other, version, ofOthers, actor));
        return others.size();
    }
}
