package veridict.ui.claim;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimSort;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Colleague;
import veridict.model.MoveName;
import veridict.model.MoveOffer;
import veridict.model.Role;
import veridict.people.Colleagues;
import veridict.ui.claim.MoveField.Kind;
import veridict.ui.claim.MoveField.Option;
import veridict.ui.frame.Visitor;
import veridict.ui.words.Showing;
import veridict.verdict.RatingScale;

/** The form of a move, made of the schema of its data, so that a new move has one before anybody draws it. */
@Singleton
@Named("moveForms")
public class MoveForms {
    /** The data that is the reader's zone. */
    static final String ZONE = "zone";

    /** What the page knows and does not ask for: that zone, and the draft as it is shown. */
    private static final Set<String> KNOWN = Set.of(ZONE, "draft");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("reason", "Reason"),
            Map.entry("note", "Note for the public"),
            Map.entry("until", "Until (empty: until somebody resumes it)"),
            Map.entry("at", "When, by your clock"),
            Map.entry("kind", "What kind of change"),
            Map.entry("code", "Why"),
            Map.entry("assignee", "Fact-checker"),
            Map.entry("rater", "Second rater: somebody who has not read the draft"),
            Map.entry("person", "Who"),
            Map.entry("rating", "Your rating"),
            Map.entry("of", "The claim it says the same as: words of it, its address or its id"),
            Map.entry("TYPO", "A slip of the pen"),
            Map.entry("CLARIFICATION", "A clarification"),
            Map.entry("UPDATE", "An update: something is new"),
            Map.entry("CORRECTION", "A correction: something was wrong"),
            Map.entry("REVISED_VERDICT", "The verdict itself changes"),
            Map.entry("OPINION", "An opinion"),
            Map.entry("PREDICTION", "A prediction"),
            Map.entry("NOT_CHECKABLE", "Cannot be checked"),
            Map.entry("OUT_OF_SCOPE", "Out of scope"),
            Map.entry("LOW_REACH", "Hardly anybody saw it"),
            Map.entry("ALREADY_CHECKED", "Checked already"));

    /** What another claim can be a duplicate of; what happened last comes first. */
    static final ClaimFilter LIVING = ClaimFilter.ALL
            .in(Arrays.stream(ClaimState.values())
                    .filter(state -> !state.isFinal())
                    .toList())
            .sorted(ClaimSort.LAST_CHANGED);

    private static final int OFFERED = 50;

    private final Colleagues colleagues;
    private final RatingScale scale;
    private final ClaimQueries claims;
    private final Visitor visitor;

    MoveForms(Colleagues colleagues, RatingScale scale, ClaimQueries claims, Visitor visitor) {
        this.colleagues = colleagues;
        this.scale = scale;
        this.claims = claims;
        this.visitor = visitor;
    }

    /** In the order of the schema. */
    public List<MoveField> fields(MoveOffer offer, Claim claim) {
        List<?> required = (List<?>) offer.data().getOrDefault("required", List.of());
        return properties(offer.data()).entrySet().stream()
                .filter(property -> !KNOWN.contains(property.getKey()))
                .map(property ->
                        field(offer.move(), claim, property.getKey(), properties(property.getValue()), required))
                .toList();
    }

    /** What will be seen of it, and by whom; empty where nothing is. */
    public String consequence(MoveName move) {
        return switch (move) {
            case RETRACT ->
                "Everybody who opens the page reads first that the verdict was taken back, and the note. The old text stays below it. Subscribed programs are told. This cannot be undone.";
            case CORRECT -> "The page stays as it is until the correction is published; then the note stands on it.";
            case MARK_DUPLICATE ->
                "The work goes on at the other claim: it gets where this one was seen, who says what of it, and its demand. Reopening takes that back.";
            case ABANDON_CORRECTION -> "The page stays as it is. What was written for the correction is set aside.";
            case SCHEDULE ->
                "It becomes public by itself at that time, and you answer for it. Should something be in the way by then, it stays as it is and you find it on your desk. Any fact-checker may hold it until then.";
            default -> "";
        };
    }

    private MoveField field(MoveName move, Claim claim, String name, Map<String, ?> schema, List<?> required) {
        boolean must = required.contains(name);
        String label = move == MoveName.CROSS_CHECK && name.equals("note") ? "Why you rate it so" : word(name);
        List<Option> options = options(move, claim, name, schema);
        if (!options.isEmpty()) {
            return new MoveField(name, label, Kind.CHOICE, must, options);
        }
        if (name.equals("of")) {
            return new MoveField(name, label, Kind.CLAIM, must, claims());
        }
        Kind kind = isTime(schema) ? Kind.TIME : Kind.TEXT;
        return new MoveField(isList(schema) ? name + "[]" : name, label, kind, must, List.of());
    }

    /** Typed with commas between. */
    private static boolean isList(Map<String, ?> schema) {
        return "array".equals(schema.get("type"));
    }

    static boolean isTime(Object schema) {
        return "date-time".equals(((Map<?, ?>) schema).get("format"));
    }

    private List<Option> options(MoveName move, Claim claim, String name, Map<String, ?> schema) {
        return switch (name) {
            case "assignee" -> people(colleague -> colleague.is(Role.FACT_CHECKER));
            case "rater" -> people(colleague -> isReviewer(colleague) && !isVisitor(colleague));
            case "person" ->
                people(colleague -> (visitor.isEditor() || isVisitor(colleague))
                        && (move == MoveName.LIFT_RECUSAL
                                ? claim.recused().contains(colleague.id())
                                : isReviewer(colleague)));
            case "rating" ->
                scale.ratings().stream()
                        .map(rating -> new Option(rating.key(), Showing.named(rating)))
                        .toList();
            default ->
                schema.get("enum") instanceof List<?> constants
                        ? constants.stream()
                                .map(constant -> new Option(constant.toString(), word(constant.toString())))
                                .toList()
                        : List.of();
        };
    }

    /** Who is here before who is away, who has least to do first. */
    private List<Option> people(Predicate<Colleague> who) {
        return colleagues.all(visitor.actor()).stream()
                .filter(who)
                .sorted(Comparator.comparing((Colleague colleague) -> colleague.awayUntil() != null)
                        .thenComparingLong(Colleague::open))
                .map(colleague ->
                        new Option(colleague.id().toString(), colleague.name() + " (" + work(colleague) + ")"))
                .toList();
    }

    private static String work(Colleague colleague) {
        return colleague.awayUntil() == null ? colleague.open() + " in work" : "away until " + colleague.awayUntil();
    }

    private static boolean isReviewer(Colleague colleague) {
        return colleague.is(Role.FACT_CHECKER) || colleague.is(Role.EDITOR);
    }

    private boolean isVisitor(Colleague colleague) {
        return colleague.id().equals(visitor.actor().id());
    }

    /** Who takes part in a discussion. */
    public List<Colleague> getColleagues() {
        return colleagues.all(visitor.actor()).stream()
                .filter(colleague -> colleague.is(Role.FACT_CHECKER) || colleague.is(Role.EDITOR))
                .toList();
    }

    /** The claims that something happened to last, to choose from by their words. */
    private List<Option> claims() {
        return claims.list(LIVING, null, OFFERED, visitor.actor()).items().stream()
                .map(claim -> new Option(claim.id().toString(), Showing.brief(claim)))
                .toList();
    }

    /** A name of the schemas; a constant that has no words of its own is its name, as a word. */
    static String word(String name) {
        String plain = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
        return WORDS.getOrDefault(name, constant ? name.charAt(0) + plain.substring(1) : name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> properties(Object schema) {
        Map<String, ?> object = (Map<String, ?>) schema;
        return object.get("properties") instanceof Map<?, ?> properties ? (Map<String, ?>) properties : object;
    }
}
