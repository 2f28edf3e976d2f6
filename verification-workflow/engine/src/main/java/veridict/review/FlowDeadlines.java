package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import veridict.claim.Deadlines;
import veridict.model.Calendar;
import veridict.model.ClaimState;
import veridict.model.Deadline;
import veridict.model.Flow;
import veridict.model.Priority;

/** The deadlines of the newsroom's flow, on its calendar. */
@ApplicationScoped
class FlowDeadlines implements Deadlines {

    private final ReviewFlow flow;

    FlowDeadlines(ReviewFlow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Due> of(ClaimState state, Priority priority, Instant since) {
        Flow now = flow.flow();
        return now.deadline(state, priority).map(deadline -> due(deadline, since, now.calendar()));
    }

    private static Due due(Deadline deadline, Instant since, Calendar calendar) {
        Instant at = WorkingTime.end(deadline.after(), since, calendar);
        return new Due(at, WorkingTime.before(deadline.dueSoon(), since, at));
    }
}
