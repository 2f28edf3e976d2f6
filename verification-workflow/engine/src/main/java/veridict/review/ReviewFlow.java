package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;

/** The newsroom's flow as this process holds it; looks every few seconds whether it is still the one. */
@ApplicationScoped
public class ReviewFlow {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final FlowStore store;
    private final Clock clock;
    private volatile @Nullable Held held;

    ReviewFlow(FlowStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws IllegalStateException while the workflow service has not written one */
    public Flow flow() {
        Held known = held;
        if (known == null || clock.instant().isAfter(known.until)) {
            known = new Held(fresh(known), clock.instant().plus(GOOD_FOR));
            held = known;
        }
        return known.flow;
    }

    /** Whether there is a flow to work by. */
    public boolean isThere() {
        return store.hash().isPresent();
    }

    /** The moves that lead on from a state, in the order of the flow. */
    List<FlowMove> from(ClaimState state) {
        return flow().moves().stream()
                .filter(move -> move.from().contains(state))
                .toList();
    }

    /** The lines of a move. */
    List<FlowMove> lines(MoveName name) {
        return flow().moves().stream().filter(move -> move.move() == name).toList();
    }

    /** The line of a move that begins at a state. */
    Optional<FlowMove> line(MoveName name, ClaimState from) {
        return lines(name).stream().filter(move -> move.from().contains(from)).findFirst();
    }

    private Flow fresh(@Nullable Held known) {
        if (known != null && store.hash().filter(known.flow.hash()::equals).isPresent()) {
            return known.flow;
        }
        return store.read()
                .orElseThrow(() ->
                        new IllegalStateException("there is no flow yet: the workflow service writes it at its start"));
    }

    private record Held(Flow flow, Instant until) {}
}
