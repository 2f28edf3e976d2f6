package veridict.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** Where a line of the flow leads. */
public sealed interface Target {

    /** Always to this state. */
    record To(@JsonValue ClaimState state) implements Target {}

    /** Nowhere else: the claim stays where it is. */
    record Same() implements Target {
        public static final String WORD = "same";

        @JsonValue
        public String word() {
            return WORD;
        }
    }

    /** Back to where it was put on hold. */
    record HeldFrom() implements Target {
        public static final String WORD = "held-from";

        @JsonValue
        public String word() {
            return WORD;
        }
    }

    /** By whether two ratings are equal. */
    record ByRatings(ClaimState equal, ClaimState different) implements Target {}

    /** By whom it is about: to {@code assignee} when the claim is theirs, to {@code rater} when they rate it, else nowhere else. */
    record ByPerson(ClaimState assignee, ClaimState rater) implements Target {
        @JsonProperty
        public String other() {
            return Same.WORD;
        }
    }

    /** The states a claim can come to on this line, from those where it begins; held claims come from {@code held}. */
    default List<ClaimState> states(List<ClaimState> from, List<ClaimState> held) {
        return switch (this) {
            case To to -> List.of(to.state());
            case Same same -> from;
            case HeldFrom heldFrom -> held;
            case ByRatings ratings -> List.of(ratings.equal(), ratings.different());
            case ByPerson person ->
                Stream.concat(from.stream(), Stream.of(person.assignee(), person.rater()))
                        .distinct()
                        .toList();
        };
    }
}
