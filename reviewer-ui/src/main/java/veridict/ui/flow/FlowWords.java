package veridict.ui.flow;

import io.quarkus.qute.TemplateExtension;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import veridict.model.ClaimState;
import veridict.model.Deadline;
import veridict.model.Flow.FlowMove;
import veridict.model.Flow.When;
import veridict.model.Role;
import veridict.model.Span;
import veridict.model.Target;
import veridict.ui.words.Words;

/** What a person reads of a flow. */
@TemplateExtension
public class FlowWords {

    private FlowWords() {}

    /** Who makes it. */
    static String people(FlowMove move) {
        return move.by().stream().map(FlowWords::person).collect(Collectors.joining(", "));
    }

    private static String person(String by) {
        return switch (by) {
            case "its-submitter" -> "who handed it in";
            case "system" -> "time";
            case "rater" -> "second rater";
            default ->
                Role.of(by)
                        .map(Words::word)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .orElse(by);
        };
    }

    static String word(Target target) {
        return switch (target) {
            case Target.To to -> Words.word(to.state());
            case Target.Same same -> "where it is";
            case Target.HeldFrom held -> "where it was put on hold";
            case Target.ByRatings ratings ->
                Words.word(ratings.equal()) + " when the ratings are equal, else " + Words.word(ratings.different());
            case Target.ByPerson person ->
                Words.word(person.assignee()) + " when it is the assignee's, " + Words.word(person.rater())
                        + " when they rate it, else where it is";
        };
    }

    static String word(When when) {
        return switch (when) {
            case CORRECTION -> "for a correction";
            case TYPO -> "for a slip of the pen";
            case SCHEDULED -> "when a time of publication is set";
            case REDACTION_ASKED_FOR -> "when an editor asked for it";
        };
    }

    /** The same where there is little room. */
    static String brief(When when) {
        return switch (when) {
            case CORRECTION -> "correction";
            case TYPO -> "slip of the pen";
            case SCHEDULED -> "scheduled";
            case REDACTION_ASKED_FOR -> "asked for";
        };
    }

    /** What a gate asks for. */
    public static String gateWord(String gate) {
        return switch (gate) {
            case "verdict-complete" -> "the verdict is complete";
            case "evidence-present" -> "there is evidence";
            case "both-sides-considered" -> "both sides are considered";
            case "primary-source-or-reason" -> "a primary source, or why there is none";
            case "claimant-contacted" -> "the claimant was asked";
            case "two-independent-sources" -> "two independent sources";
            case "comments-resolved" -> "no open comment";
            case "claim-review-valid" -> "the ClaimReview is valid";
            default -> gate.replace('-', ' ');
        };
    }

    static String states(FlowMove move) {
        return move.from().isEmpty()
                ? "nowhere"
                : move.from().stream().map(Words::word).collect(Collectors.joining(", "));
    }

    static String word(Span span) {
        return span.text().replace("working-day", "working day").replaceFirst("(\\d)([a-z])", "$1 $2");
    }

    static String word(Deadline.Then then) {
        return switch (then) {
            case NOTIFY -> "is told";
            case RAISE_PRIORITY -> "is told, and the priority rises";
            case HAND_BACK -> "is told, and the claim is handed back";
        };
    }

    static String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** How long a claim of no special priority may stay. */
    static Optional<String> usual(ClaimState state, List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.state() == state && deadline.priority() == null)
                .findFirst()
                .map(deadline -> word(deadline.after()));
    }
}
