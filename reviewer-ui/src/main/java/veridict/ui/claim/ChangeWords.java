package veridict.ui.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.model.Change;
import veridict.model.HistoryEntry;
import veridict.ui.frame.Visitor;
import veridict.ui.words.FieldNames;
import veridict.ui.words.Showing;
import veridict.verdict.RatingScale;

/** What changed, in people's words: the record keeps parts and drafts as the JSON that programs read. */
@Singleton
@Named("changes")
public class ChangeWords {
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\S+)( (\\S+))?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** Whose values are names of constants. */
    private static final Set<String> CONSTANTS = Set.of(
            "form",
            "kind",
            "code",
            "priority",
            "complaint",
            "thread",
            "stance",
            "says",
            "outcome",
            "result",
            "visibility",
            "claimantKind",
            "claimantPublicness");

    /** What of a part or draft is the record's own business. */
    private static final Set<String> INSIDE = Set.of("id", "number", "revision", "hands", "updatedAt");

    /** A change as a line; both texts are empty where the reader may not know them. */
    public record Told(String field, String before, String after) {}

    private final ObjectMapper mapper;
    private final RatingScale scale;
    private final Visitor visitor;

    ChangeWords(ObjectMapper mapper, RatingScale scale, Visitor visitor) {
        this.mapper = mapper;
        this.scale = scale;
        this.visitor = visitor;
    }

    public List<Told> of(HistoryEntry entry) {
        return entry.changes().stream().flatMap(this::told).toList();
    }

    private Stream<Told> told(Change change) {
        String name = FieldNames.fieldName(change.field());
        JsonNode before = tree(change.before());
        JsonNode after = tree(change.after());
        if (before.isObject() && after.isObject()) {
            return between(name, before, after);
        }
        if (isId(change.before()) || isId(change.after())) {
            return Stream.empty();
        }
        return Stream.of(new Told(name, line(change.field(), before), line(change.field(), after)));
    }

    private Stream<Told> between(String name, JsonNode before, JsonNode after) {
        String which = before.has("number") ? name + " [" + before.get("number").asText() + "]" : name;
        Set<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !INSIDE.contains(field) && !before.path(field).equals(after.path(field)))
                .map(field -> new Told(
                        which + ", " + FieldNames.fieldName(field).toLowerCase(Locale.ROOT),
                        line(field, before.path(field)),
                        line(field, after.path(field))));
    }

    private String line(String field, JsonNode value) {
        if (!value.isObject()) {
            return value.isArray() ? each(value) : plain(field, value.asText());
        }
        return switch (field) {
            case "evidence" ->
                numbered(value, some(value, "title", "url", "publicDescription")) + " · " + constant(value, "stance");
            case "search" ->
                numbered(value, some(value, "where") + ": " + some(value, "query")) + " · " + constant(value, "result");
            case "position" ->
                some(value, "speaker") + " " + constant(value, "says").toLowerCase(Locale.ROOT) + said(value, "text");
            case "appearance" -> some(value, "outlet", "url");
            case "contact" ->
                some(value, "party") + ", by " + some(value, "channel") + " · "
                        + (value.hasNonNull("outcome") ? constant(value, "outcome") : "Waiting");
            case "draft" -> plain("rating", some(value, "rating")) + said(value, "conclusion");
            case "waiver" -> NextMoves.word(some(value, "gate")) + said(value, "reason");
            default ->
                value.properties().stream()
                        .filter(one ->
                                !INSIDE.contains(one.getKey()) && one.getValue().isValueNode())
                        .map(one -> plain(one.getKey(), one.getValue().asText()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        };
    }

    private String each(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static String numbered(JsonNode part, String words) {
        return "[" + part.path("number").asText() + "] " + words;
    }

    private static String said(JsonNode value, String name) {
        return value.hasNonNull(name) ? ": “" + value.get(name).asText() + "”" : "";
    }

    /** The first of them that is there. */
    private static String some(JsonNode value, String... names) {
        return Stream.of(names)
                .filter(value::hasNonNull)
                .map(name -> value.get(name).asText())
                .findFirst()
                .orElse("");
    }

    private String constant(JsonNode value, String name) {
        return plain(name, some(value, name));
    }

    private String plain(String field, String text) {
        if (isId(text)) {
            return "";
        }
        if (field.equals("rating")) {
            return scale.rating(text).map(Showing::named).orElse(text);
        }
        if (CONSTANTS.contains(field) && !text.isEmpty()) {
            return MoveForms.word(text);
        }
        try {
            return time(text);
        } catch (DateTimeException words) {
            return text;
        }
    }

    /** A day; a time by the reader's clock, or in the zone that stands beside it. */
    private String time(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            OffsetDateTime at = OffsetDateTime.parse(time.group(1));
            return time.group(3) == null
                    ? MINUTE.format(at.atZoneSameInstant(visitor.zone()))
                    : MINUTE.format(at) + " (" + time.group(3) + ")";
        }
        return DAY.matcher(text).matches() ? Showing.day(LocalDate.parse(text)) : text;
    }

    private static boolean isId(@Nullable String text) {
        return text != null && NamedClaim.ID.matcher(text).matches();
    }

    /** A text that is no object stays the text it is. */
    private JsonNode tree(@Nullable String text) {
        try {
            return text != null && text.startsWith("{")
                    ? mapper.readTree(text)
                    : mapper.getNodeFactory().textNode(text == null ? "" : text);
        } catch (JsonProcessingException typed) {
            return mapper.getNodeFactory().textNode(text);
        }
    }
}
