package veridict.ui.words;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import veridict.model.Claim;

/** What of a claim is late, or nearly. */
@Singleton
@Named("timing")
public class Timing {
    private final Clock clock;

    Timing(Clock clock) {
        this.clock = clock;
    }

    public boolean overdue(Claim claim) {
        return isPast(claim.deadline());
    }

    public boolean dueSoon(Claim claim) {
        return isPast(claim.dueSoonAt()) && !overdue(claim);
    }

    private boolean isPast(@Nullable Instant time) {
        return time != null && !time.isAfter(clock.instant());
    }
}
