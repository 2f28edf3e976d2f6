package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veridict.gate.CaseFile;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.Flow.When;
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
        Instant now = clock.instant();
        if (known == null || !known.isGoodAt(now)) {
            known = new Held(fresh(known), now);
            held = known;
        }
        return known.flow;
    }

    /** So many working days after a time, by the newsroom's calendar. */
    public Instant inWorkingDays(Instant since, int days) {
        return WorkingTime.inWorkingDays(days, since, flow().calendar());
    }

    /** Whether there is a flow to work by. */
    public boolean isThere() {
        return store.hash().isPresent();
    }

    /** The lines that lead on from where a claim stands, in the order of the flow: of each move the one that counts now. */
    List<FlowMove> from(CaseFile file) {
        Set<MoveName> seen = EnumSet.noneOf(MoveName.class);
        return flow().moves().stream()
                .filter(line -> counts(line, file) && seen.add(line.move()))
                .toList();
    }

    /** The lines of a move. */
    List<FlowMove> lines(MoveName name) {
        return flow().moves().stream().filter(line -> line.move() == name).toList();
    }

    /** The line of a move that counts where a claim stands. */
    Optional<FlowMove> line(MoveName name, CaseFile file) {
        return lines(name).stream().filter(line -> counts(line, file)).findFirst();
    }

    /** The states from which a move leads on, as this claim is; the shorter road of a slip of the pen would tell that its rating stays. */
    List<ClaimState> begins(MoveName name, CaseFile file) {
        return lines(name).stream()
                .filter(line -> line.when() != When.TYPO && holds(line.when(), file))
                .flatMap(line -> line.from().stream())
                .distinct()
                .toList();
    }

    private static boolean counts(FlowMove line, CaseFile file) {
        return line.from().contains(file.claim().state()) && holds(line.when(), file);
    }

    private static boolean holds(@Nullable When when, CaseFile file) {
        return switch (when) {
            case null -> true;
            case CORRECTION -> file.isCorrection();
            case TYPO -> file.isTypo();
            case REDACTION_ASKED_FOR -> file.isRedactionAskedFor();
            case SCHEDULED -> file.claim().schedule() != null;
        };
    }

    private Flow fresh(@Nullable Held known) {
        if (known != null && store.hash().filter(known.flow.hash()::equals).isPresent()) {
            return known.flow;
        }
        return store.read()
                .orElseThrow(() ->
                        new IllegalStateException("there is no flow yet: the workflow service writes it at its start"));
    }

    private record Held(Flow flow, Instant since) {

        // A clock that was set back does not make it good for longer.
        boolean isGoodAt(Instant now) {
            return Duration.between(since, now).abs().compareTo(GOOD_FOR) <= 0;
        }
    }
}
