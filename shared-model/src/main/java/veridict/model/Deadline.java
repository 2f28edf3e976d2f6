package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a claim may stay in a state. Of several for a state, the first that fits the claim's priority counts.
 *
 * @param priority of the claims it is for; absent: of any
 * @param after how long they may stay
 * @param dueSoon how long before the end it is said to be near
 * @param escalateTo whose turn it is when it has passed
 */
public record Deadline(
        ClaimState state, @Nullable Priority priority, Span after, Span dueSoon, Then then, Role escalateTo) {

    boolean isFor(ClaimState other, Priority of) {
        return state == other && (priority == null || priority == of);
    }

    /** What happens once it has passed, beside that the role is told. */
    public enum Then {
        NOTIFY("notify"),
        RAISE_PRIORITY("raise-priority"),
        HAND_BACK("hand-back");

        private final String wire;

        Then(String wire) {
            this.wire = wire;
        }

        /** The word in flow files and JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }

        public static Optional<Then> of(String wire) {
            return Arrays.stream(values())
                    .filter(then -> then.wire.equals(wire))
                    .findFirst();
        }
    }
}
