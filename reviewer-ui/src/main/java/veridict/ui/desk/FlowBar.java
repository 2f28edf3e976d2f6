package veridict.ui.desk;

import java.util.List;
import java.util.Map;
import veridict.model.ClaimState;
import veridict.ui.words.Showing;

/**
 * How many claims are in a state.
 *
 * @param height of its bar, 0 to 44
 */
public record FlowBar(ClaimState state, long count, long height) {
    private static final int HIGHEST = 44;
    private static final List<ClaimState> ROAD = List.of(
            ClaimState.SUBMITTED,
            ClaimState.ACCEPTED,
            ClaimState.IN_REVIEW,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.PUBLISHED);

    /** The road of a claim, a bar for each state; an empty state keeps a line. */
    static List<FlowBar> of(Map<ClaimState, Long> counts) {
        long most = ROAD.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .max()
                .orElse(0);
        return ROAD.stream()
                .map(state -> {
                    long count = counts.getOrDefault(state, 0L);
                    return new FlowBar(
                            state, count, Math.max(1, most == 0 ? 0 : Math.round((double) HIGHEST * count / most)));
                })
                .toList();
    }

    public String getFigure() {
        return Showing.counted(count);
    }

    public long getTop() {
        return HIGHEST - height;
    }
}
