package veridict.ui.queue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimSort;
import veridict.claim.ClaimSource;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.refusal.Refusal;
import veridict.ui.form.Filled;

/**
 * What a list was asked for in its address. A state or priority that does not exist is refused: showing everything would look like an answer.
 *
 * @param words by the name of the parameter, in the order of {@link #NAMES}
 */
public record Asked(Map<String, String> words) {
    static final String ME = "me";
    static final String NOBODY = "nobody";

    private static final String SORT = "sort";
    private static final String YES = "true";

    private static final List<String> NAMES = List.of(
            "q",
            "state",
            "assignee",
            "claimant",
            "topic",
            "language",
            "priority",
            "source",
            "contested",
            "wanted",
            "overdue",
            "dueSoon",
            "stopped",
            SORT);

    /** Among these the first of submissions that say the same is never left out while others stay. */
    private static final Set<String> LEAVING_NONE_OUT = Set.of("state", SORT);

    /** What a kept list asks for. */
    static Asked in(String query) {
        MultivaluedMap<String, String> address = new MultivaluedHashMap<>();
        for (String word : query.split("&")) {
            String[] sides = word.split("=", 2);
            address.add(sides[0], sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return in(address);
    }

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
        return words.keySet().stream().allMatch(SORT::equals);
    }

    /** Whether it folds submissions that say the same. */
    boolean isFolding() {
        return LEAVING_NONE_OUT.containsAll(words.keySet());
    }

    /**
     * @param now what is past and what is near is seen from here
     * @param claimant whom the address names
     */
    ClaimFilter filter(Actor reader, Instant now, @Nullable UUID claimant) {
        ClaimFilter filter = ClaimFilter.ALL
                .in(one("state", ClaimState.values()).stream().toList())
                .assignedTo(assignee(reader))
                .byClaimant(claimant)
                .onTopic(text("topic"))
                .inLanguage(text("language"))
                .contested(yes("contested"))
                .overdue(yes("overdue"), now)
                .dueSoon(yes("dueSoon"), now)
                .ofPriority(one("priority", Priority.values()).orElse(null))
                .from(one("source", ClaimSource.values()).orElse(null))
                .saying(text("q"))
                .sorted(ClaimSort.of(word(SORT)).orElse(ClaimSort.NEWEST));
        filter = is("assignee", NOBODY) ? filter.assignedToNobody() : filter;
        filter = is("wanted", YES) ? filter.onlyWanted() : filter;
        filter = reader.isStaff() && isFolding() ? filter.folded() : filter;
        return is("stopped", YES) ? filter.onlyStopped() : filter;
    }

    private @Nullable UUID assignee(Actor reader) {
        if (is("assignee", "") || is("assignee", NOBODY)) {
            return null;
        }
        return is("assignee", ME)
                ? reader.id()
                : Filled.of(Map.of("assignee", List.of(word("assignee"))))
                        .ids("assignee")
                        .getFirst();
    }

    private @Nullable Boolean yes(String name) {
        return is(name, YES) ? true : null;
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

    /** What stands in its address. */
    public String getQuery() {
        return query(words);
    }

    /** The address of something that is done with this list. */
    public String at(String path) {
        return words.isEmpty() ? path : path + "?" + getQuery();
    }

    /** Each word that narrows the list, in the order of its address. */
    public List<String> getNarrowing() {
        return words.keySet().stream().filter(name -> !name.equals(SORT)).toList();
    }

    private static String address(Map<String, String> words) {
        return words.isEmpty() ? "/queue" : "/queue?" + query(words);
    }

    private static String query(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
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
