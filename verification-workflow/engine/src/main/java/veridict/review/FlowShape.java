package veridict.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;

/** Whether the moves of a flow hang together. */
final class FlowShape {

    private FlowShape() {}

    /** What is wrong, or nothing. A published verdict rests too, though it is not final. */
    static Optional<Problem> problem(Flow flow) {
        if (!has(flow, MoveName.SUBMIT)) {
            return Optional.of(new Problem("submit", "no claim can begin: there is no submit"));
        }
        if (has(flow, MoveName.SCHEDULE)
                && !(isMadeByTime(flow, MoveName.PUBLISH) && isMadeByTime(flow, MoveName.UNSCHEDULE))) {
            return Optional.of(new Problem(
                    "schedule",
                    "schedule sets a time that never comes: publish and unschedule have to be by system too"));
        }
        Set<ClaimState> reached = reached(flow);
        Optional<ClaimState> unreachable = flow.moves().stream()
                .flatMap(move -> move.from().stream())
                .filter(state -> !reached.contains(state))
                .findFirst();
        if (unreachable.isPresent()) {
            return unreachable.map(state -> new Problem(state.name(), "no claim ever reaches " + state));
        }
        Set<ClaimState> left = left(flow);
        if (reached.contains(ClaimState.APPROVED) && !left.contains(ClaimState.PROPOSED)) {
            return Optional.of(new Problem(
                    ClaimState.PROPOSED.name(),
                    "an approval that ends leads to PROPOSED, and no claim ever leaves PROPOSED"));
        }
        return reached.stream()
                .filter(state -> !state.isFinal() && state != ClaimState.PUBLISHED && !left.contains(state))
                .findFirst()
                .map(state -> new Problem(state.name(), "no claim ever leaves " + state));
    }

    /** What is wrong. @param word which it is about */
    record Problem(String word, String detail) {}

    private static boolean has(Flow flow, MoveName move) {
        return flow.moves().stream().anyMatch(line -> line.move() == move);
    }

    /** Where a line begins that leads on to another state, and not only when somebody has a conflict of interest. */
    private static Set<ClaimState> left(Flow flow) {
        return flow.moves().stream()
                .filter(line -> line.move() != MoveName.RECUSE)
                .flatMap(line -> line.from().stream()
                        .filter(state ->
                                !line.to().states(List.of(state), List.of()).equals(List.of(state))))
                .collect(Collectors.toSet());
    }

    private static boolean isMadeByTime(Flow flow, MoveName move) {
        return flow.moves().stream()
                .anyMatch(line -> line.move() == move && line.by().contains(FlowFile.SYSTEM));
    }

    /** Every state a claim can come to. */
    static Set<ClaimState> reached(Flow flow) {
        List<ClaimState> held = flow.moves().stream()
                .filter(line -> line.move() == MoveName.HOLD)
                .flatMap(line -> line.from().stream())
                .toList();
        EnumSet<ClaimState> reached = EnumSet.noneOf(ClaimState.class);
        boolean more = true;
        while (more) {
            Set<ClaimState> before = EnumSet.copyOf(reached);
            more = reached.addAll(flow.moves().stream()
                    .flatMap(line -> targets(line, before, held))
                    .toList());
        }
        return reached;
    }

    private static Stream<ClaimState> targets(FlowMove line, Set<ClaimState> reached, List<ClaimState> held) {
        if (line.move() == MoveName.SUBMIT) {
            return line.to().states(List.of(), List.of()).stream();
        }
        List<ClaimState> from = line.from().stream().filter(reached::contains).toList();
        return from.isEmpty()
                ? Stream.of()
                : line.to().states(from, held.stream().filter(reached::contains).toList()).stream();
    }
}
