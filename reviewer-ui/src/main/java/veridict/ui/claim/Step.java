package veridict.ui.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import veridict.model.ClaimState;

/** A state on a claim's road, as its page draws it. @param when {@code done}, {@code now} or {@code later} */
public record Step(ClaimState state, String when) {
    private static final List<ClaimState> ROAD = List.of(
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.IN_REVIEW,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.PUBLISHED);

    static List<Step> of(ClaimState now) {
        int at = ROAD.indexOf(now);
        if (at < 0) {
            return Stream.of(new Step(ClaimState.SUBMITTED, "done"), new Step(now, "now"))
                    .toList();
        }
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, ROAD.size())
                .forEach(i -> steps.add(new Step(ROAD.get(i), i < at ? "done" : i == at ? "now" : "later")));
        return steps;
    }
}
