package veridict.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's flow as data.
 *
 * @param hash SHA-256 of its source: three processes that show the same hash hold the same flow
 * @param waivable gates that an editor may open for a draft
 * @param deadlines how long a claim may stay where it is
 * @param calendar the days on which deadlines run that are told in working days
 */
public record Flow(
        String hash, List<FlowMove> moves, List<String> waivable, List<Deadline> deadlines, Calendar calendar) {

    /** The same with one more line. */
    public Flow with(FlowMove line) {
        return new Flow(hash, Stream.concat(moves.stream(), Stream.of(line)).toList(), waivable, deadlines, calendar);
    }

    /** How long a claim of this priority may stay in a state; empty: as long as it takes. */
    public Optional<Deadline> deadline(ClaimState state, Priority priority) {
        return deadlines.stream()
                .filter(deadline -> deadline.isFor(state, priority))
                .findFirst();
    }

    /**
     * A line of the flow. Of several lines of a move that begin at a state, the first whose condition holds counts.
     *
     * @param when the condition under which it counts; absent: always
     * @param by roles, or {@code assignee}, {@code its-submitter}, {@code system}
     * @param gates conditions beside the laws, which hold everywhere
     */
    public record FlowMove(
            MoveName move,
            List<ClaimState> from,
            Target to,
            @Nullable When when,
            List<String> by,
            List<String> gates) {}

    /** A condition of a line. */
    public enum When {
        /** The claim has a public version, which this road replaces. */
        CORRECTION("correction"),
        /** That, and it is a slip of the pen: the rating stays. */
        TYPO("typo"),
        /** A time of publication is set. */
        SCHEDULED("scheduled"),
        /** An editor asked for texts to be removed; of the law's own line, and no word of a flow file. */
        REDACTION_ASKED_FOR("redaction-asked-for");

        private final String wire;

        When(String wire) {
            this.wire = wire;
        }

        /** The word in flow files and JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }

        public static Optional<When> of(String wire) {
            return Arrays.stream(values())
                    .filter(when -> when.wire.equals(wire))
                    .findFirst();
        }
    }
}
