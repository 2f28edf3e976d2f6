package veridict.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimSort;
import veridict.json.Times;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The filter of a list of claims as it stands in a URL; a value that means nothing is refused by its name. */
class ClaimFilterParams {

    @QueryParam("state")
    @Parameter(description = "any of these states")
    List<String> state = List.of();

    @QueryParam("assignee")
    @Parameter(description = "a person's id, or me")
    @Nullable
    String assignee;

    @QueryParam("topic")
    @Nullable
    String topic;

    @QueryParam("language")
    @Nullable
    String language;

    @QueryParam("claimant")
    @Nullable
    String claimant;

    @QueryParam("article")
    @Nullable
    String article;

    @QueryParam("contested")
    @Nullable
    String contested;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("submittedAfter")
    @Parameter(description = "RFC 3339")
    @Nullable
    String submittedAfter;

    @QueryParam("q")
    @Parameter(description = "words that the statement or summary holds, each as the beginning of a word")
    @Nullable
    String q;

    @QueryParam("sort")
    @Parameter(description = "-createdAt (default), createdAt, -updatedAt, updatedAt, -priority, -publishedAt")
    @Nullable
    String sort;

    ClaimFilter toFilter(Actor reader) {
        return ClaimFilter.ALL
                .in(state.stream()
                        .map(name -> constant("state", name, ClaimState.values()))
                        .toList())
                .assignedTo(read(assignee, text -> text.equals("me") ? reader.id() : id("assignee", text)))
                .onTopic(topic)
                .inLanguage(language)
                .byClaimant(read(claimant, text -> id("claimant", text)))
                .ofArticle(read(article, text -> id("article", text)))
                .contested(read(contested, ClaimFilterParams::bool))
                .ofPriority(read(priority, text -> constant("priority", text, Priority.values())))
                .submittedAfter(read(submittedAfter, ClaimFilterParams::time))
                .saying(q)
                .sorted(sort == null ? ClaimSort.NEWEST : order(sort));
    }

    private static ClaimSort order(String text) {
        return ClaimSort.of(text).orElseThrow(() -> unknown("sort", text, ClaimSort.values()));
    }

    static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        return text == null ? null : reading.apply(text);
    }

    static <T extends Enum<T>> T constant(String name, String text, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(name, text, values));
    }

    private static Refused unknown(String name, String text, Enum<?>[] values) {
        return Refusal.Invalid.of(
                "/" + name,
                "is none of "
                        + Arrays.stream(values)
                                .map(v -> v instanceof ClaimSort s ? s.wire() : v.name())
                                .collect(Collectors.joining(", "))
                        + ": " + text);
    }

    static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.Invalid.of("/" + name, "must be an id (a UUID)");
        }
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.Invalid.of("/contested", "must be true or false");
        };
    }

    private static Instant time(String text) {
        try {
            return Times.time(text);
        } catch (DateTimeException notATime) {
            throw Refusal.Invalid.of("/submittedAfter", "must be a time, such as 2026-01-31T12:00:00Z");
        }
    }
}
