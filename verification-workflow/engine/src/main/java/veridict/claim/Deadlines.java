package veridict.claim;

import java.time.Instant;
import java.util.Optional;
import veridict.model.ClaimState;
import veridict.model.Priority;

/** How long a claim may stay where it is. The newsroom's flow knows, and it is read where moves are made. */
public interface Deadlines {

    /** When the time is up of a claim that came to a state at {@code since}; empty when it may stay as long as it takes. */
    Optional<Due> of(ClaimState state, Priority priority, Instant since);

    /** @param soonAt from when on the deadline is near */
    record Due(Instant at, Instant soonAt) {}
}
