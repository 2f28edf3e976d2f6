package veridict.ui.desk;

import java.time.Instant;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Role;
import veridict.ui.words.Showing;

/**
 * What is late and what soon will be: an editor's are the newsroom's, everybody else's their own.
 *
 * @param list the address of the list they are in, to go on from
 */
public record Pressing(long overdue, long dueSoon, String list) {

    static Pressing on(Actor actor, ClaimQueries claims, Instant now) {
        boolean all = actor.is(Role.EDITOR);
        ClaimFilter theirs = all ? ClaimFilter.ALL : ClaimFilter.ALL.assignedTo(actor.id());
        return new Pressing(
                claims.count(theirs.overdue(true, now), actor),
                claims.count(theirs.dueSoon(true, now), actor),
                all ? "/queue?sort=deadline" : "/queue?sort=deadline&assignee=me");
    }

    public boolean isNothing() {
        return overdue == 0 && dueSoon == 0;
    }

    public String getLate() {
        return Showing.counted(overdue);
    }

    public String getSoon() {
        return Showing.counted(dueSoon);
    }
}
