package veridict.ui.form;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;

/**
 * A form as it was filled in. Every text is kept as typed, so that a page shows it again with what is wrong beside it.
 *
 * @param values by the name of the field: {@code claimant.name} is a field of an object, {@code topics[]} a list with commas, and a
 *     name that begins with {@code _} is the page's own business
 * @param errors by the name of the field
 * @param differences what somebody else changed while this was typed
 * @param notice why the form is shown again, where that is no matter of a field; empty when nothing went wrong
 */
@TemplateData
public record Filled(
        Map<String, List<String>> values, Map<String, String> errors, List<Difference> differences, String notice) {
    public static final Filled BLANK = of(Map.of());

    private static final String MISSING = "must not be null";

    /** What is written in sentences, and nobody wants to write twice. */
    private static final List<String> PROSE =
            List.of("answer", "text", "suggestion", "reason", "note", "correction.reason", "correction.note");

    /** A field whose text is no longer what it was. */
    @TemplateData
    public record Difference(String field, String typed, String now) {}

    public static Filled of(Map<String, List<String>> values) {
        return new Filled(Map.copyOf(values), Map.of(), List.of(), "");
    }

    /** The text of a field, empty when there is none. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getLast();
    }

    /** The ids that were ticked. */
    public List<UUID> ids(String name) {
        try {
            return all(name).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.Invalid.of("/" + name, "holds what is no id");
        }
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a choice was made; an untouched form makes the default one. */
    public boolean chose(String name, String choice, @Nullable String byDefault) {
        return values.containsKey(name) ? all(name).contains(choice) : choice.equals(byDefault);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** What is wrong with a field, as a sentence for who knows it by its label. */
    public String wrong(String name, String label) {
        String error = errors.getOrDefault(name, "");
        return error.equals(MISSING) ? label + ": fill this in." : label + " " + error + ".";
    }

    /** For a page that has no place left for the form. */
    public List<String> getProse() {
        return PROSE.stream().map(this::value).filter(text -> !text.isBlank()).toList();
    }

    /** The version of what was read when this was filled in. */
    public long seen() {
        try {
            return Long.parseLong(value("_seen").strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    public Filled with(String name, @Nullable String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, value == null ? List.of() : List.of(value));
        return new Filled(more, errors, differences, notice);
    }

    /** The same with a day in a field that has none yet. */
    public Filled today(String name) {
        return value(name).isEmpty() ? with(name, LocalDate.now(ZoneOffset.UTC).toString()) : this;
    }

    /** The same with what is wrong. */
    public Filled refused(List<FieldError> wrong) {
        Map<String, String> byField = new LinkedHashMap<>();
        wrong.forEach(error -> byField.merge(field(error.pointer()), error.detail(), (a, b) -> a + "; " + b));
        return new Filled(values, byField, List.of(), "");
    }

    /** The same with why it was not taken. */
    public Filled because(String why) {
        return new Filled(values, errors, differences, why);
    }

    /** The same beside what is there now; sending it again puts it over that. */
    public Filled over(Filled now, long version) {
        List<Difference> changed = new ArrayList<>();
        values.forEach((name, typed) -> {
            if (!name.startsWith("_")
                    && !value(name).strip().equals(now.value(name).strip())) {
                changed.add(new Difference(name, value(name), now.value(name)));
            }
        });
        return new Filled(with("_seen", Long.toString(version)).values, errors, changed, notice);
    }

    /** {@code /claimant/name} is typed into {@code claimant.name}, {@code /topics/0} into {@code topics[]}. */
    private static String field(String pointer) {
        List<String> steps = Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
        boolean inList = !steps.isEmpty() && steps.getLast().chars().allMatch(Character::isDigit);
        return name(String.join(".", inList ? steps.subList(0, steps.size() - 1) : steps) + (inList ? "[]" : ""));
    }

    /** The field of a property: one named {@code form} would hide the property of every input that htmx reads to find its form. */
    static String name(String property) {
        return property.equals("form") ? ".form" : property;
    }
}
