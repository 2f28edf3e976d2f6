package veridict.ui.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.model.Actor;
import veridict.model.Claimant;
import veridict.people.Claimants;

/** Turns what a list was asked for into the filter of the doors, for who asks, now. */
@ApplicationScoped
class Filters {
    /** Nobody's id: who asks for a claimant that is not known gets no claims, and not all. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Claimants claimants;
    private final Clock clock;

    Filters(Claimants claimants, Clock clock) {
        this.claimants = claimants;
        this.clock = clock;
    }

    ClaimFilter of(Asked asked, Actor reader) {
        return asked.filter(reader, clock.instant(), claimant(asked.word("claimant"), reader));
    }

    /** Of several the one whose name it is, else the first that begins so. */
    private @Nullable UUID claimant(String name, Actor reader) {
        if (name.isEmpty() || !reader.isStaff()) {
            return null;
        }
        var found = claimants.find(name, reader);
        return found.stream()
                .filter(one -> name.equalsIgnoreCase(one.name()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Claimant::id)
                .orElse(NOBODY);
    }
}
