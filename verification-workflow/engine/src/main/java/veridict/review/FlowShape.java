package veridict.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;

/** Whether the moves of a flow hang together. */
final class FlowShape {

    private FlowShape() {}

    /** What is wrong, or nothing. A published verdict rests too, though it is not final. */
    static Optional<String> problem(Flow flow) {
        Optional<FlowMove> begin = flow.moves().stream()
                .filter(move -> move.move() == MoveName.SUBMIT)
                .findFirst();
        if (begin.isEmpty()) {
            return Optional.of("no claim can begin: there is no submit");
        }
        Set<ClaimState> reached = reached(flow, begin.get().to());
        Set<ClaimState> left =
                flow.moves().stream().flatMap(move -> move.from().stream()).collect(Collectors.toSet());
        Optional<ClaimState> unreachable =
                left.stream().filter(state -> !reached.contains(state)).findFirst();
        if (unreachable.isPresent()) {
            return unreachable.map(state -> "no claim ever reaches " + state);
        }
        return reached.stream()
                .filter(state -> !state.isFinal() && state != ClaimState.PUBLISHED && !left.contains(state))
                .findFirst()
                .map(state -> "no claim ever leaves " + state);
    }

    /** Every state a claim can come to. */
    static Set<ClaimState> reached(Flow flow, ClaimState first) {
        Set<ClaimState> reached = EnumSet.of(first);
        boolean more = true;
        while (more) {
            more = reached.addAll(flow.moves().stream()
                    .filter(move -> move.from().stream().anyMatch(reached::contains))
                    .map(FlowMove::to)
                    .toList());
        }
        return reached;
    }
}
