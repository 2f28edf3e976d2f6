package veridict.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the sample and the road it goes.
 *
 * @param key its name among the samples, the same at every load
 * @param by who submits it
 * @param claim as the API takes it, without its article
 * @param parts by kind (positions, appearances, contacts, evidence, searches), as the API takes them; evidence is numbered before searches
 * @param draft written after take-up, with every number its explanation names cited
 * @param correction the text of a correction, written when one is opened
 * @param road moves with who makes them: {@code accept checker}
 * @param data what a move on the road carries, by the move's name
 */
record SampleClaim(
        String key,
        String by,
        JsonNode claim,
        @Nullable Map<String, List<JsonNode>> parts,
        @Nullable JsonNode draft,
        @Nullable JsonNode correction,
        @Nullable List<String> road,
        @Nullable Map<String, JsonNode> data) {

    private static final List<String> KINDS = List.of("positions", "appearances", "contacts", "evidence", "searches");

    /** A part and its kind. */
    record Part(String kind, JsonNode part) {}

    /** A move and who makes it. */
    record Step(String move, String person) {}

    /** Who takes it up, and writes from then on. */
    String writer() {
        return steps().stream()
                .filter(step -> step.move().equals("take-up"))
                .reduce((first, last) -> last)
                .map(Step::person)
                .orElseThrow(() -> new IllegalArgumentException(key + " is written by nobody"));
    }

    List<Part> ownParts() {
        Map<String, List<JsonNode>> byKind = parts == null ? Map.of() : parts;
        return KINDS.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream().map(part -> new Part(kind, part)))
                .toList();
    }

    List<Step> steps() {
        return (road == null ? List.<String>of() : road)
                .stream()
                        .map(step -> step.split(" ", 2))
                        .map(words -> new Step(words[0], words[1]))
                        .toList();
    }

    @Nullable
    JsonNode dataOf(String move) {
        return data == null ? null : data.get(move);
    }
}
