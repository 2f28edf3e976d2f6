package veridict.ui.queue;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimSort;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.refusal.Refusal;

/**
 * What a list was asked for in its address. A state or priority that does not exist is refused: showing everything would look like an answer.
 *
 * @param words by the name of the parameter, in the order of {@link #NAMES}
 */
public record Asked(Map<String, String> words) {
    private static final List<String> NAMES = List.of(
            "q",
            "state",
            "assignee",
            "topic",
            "language",
            "priority",
            "contested",
            "overdue",
            "dueSoon",
            "stopped",
            "sort");

    static Asked in(MultivaluedMap<String, String> address) {
        Map<String, String> words = new LinkedHashMap<>();
        NAMES.forEach(name -> Optional.ofNullable(address.getFirst(name))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .ifPresent(word -> words.put(name, word)));
        return new Asked(words);
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    public boolean is(String name, String word) {
        return word(name).equals(word);
    }

    public boolean isEmpty() {
        return words.keySet().stream().allMatch("sort"::equals);
    }

    /** @param now what is past and what is near is seen from here */
    ClaimFilter filter(Actor reader, Instant now) {
        ClaimFilter filter = ClaimFilter.ALL
                .in(one("state", ClaimState.values()).stream().toList())
                .assignedTo(is("assignee", "me") ? reader.id() : null)
                .onTopic(text("topic"))
                .inLanguage(text("language"))
                .contested(is("contested", "true") ? true : null)
                .overdue(is("overdue", "true") ? true : null, now)
                .dueSoon(is("dueSoon", "true") ? true : null, now)
                .ofPriority(one("priority", Priority.values()).orElse(null))
                .saying(text("q"))
                .sorted(ClaimSort.of(word("sort")).orElse(ClaimSort.NEWEST));
        return is("stopped", "true") ? filter.onlyStopped() : filter;
    }

    /** The address of the same list without one of the words. */
    public String without(String name) {
        return address(words.entrySet().stream()
                .filter(word -> !word.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The address of what follows in this list. */
    public String after(String cursor) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put("cursor", cursor);
        return address(more);
    }

    public String getFirst() {
        return address(words);
    }

    private static String address(Map<String, String> words) {
        String query = words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/queue" : "/queue?" + query;
    }

    private @Nullable String text(String name) {
        return words.get(name);
    }

    private <E extends Enum<E>> Optional<E> one(String name, E[] all) {
        Optional<E> found = Arrays.stream(all)
                .filter(each -> each.name().equals(word(name)))
                .findFirst();
        if (found.isEmpty() && words.containsKey(name)) {
            throw Refusal.Invalid.of("/" + name, "is none of " + Arrays.toString(all));
        }
        return found;
    }
}
