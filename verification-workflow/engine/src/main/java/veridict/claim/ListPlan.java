package veridict.claim;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.ClaimState;

/**
 * How a list is read, whatever it asks for: along the index that fits it best, for a bounded number of rows; when too few of them fit, all
 * that do are gathered by the indexes of the filter, and put in order. PostgreSQL would choose between these two by how frequent a value is,
 * and does not know where its rows lie: for a topic of two years ago it walks through everything that came since.
 */
final class ListPlan {

    private static final int GLANCE = 1_000;
    private static final int LOOK = 5_000;
    private static final String SINCE = "submittedAfter";
    private static final List<String> LEADING_BY_SUBMISSION = List.of(
            "stopped",
            "escalatedTo",
            "duplicateOf",
            "submitter",
            "article",
            "claimant",
            "assignee",
            "wanted",
            "from programs",
            Condition.STATES,
            "unassigned",
            "contested",
            "language",
            "priority");

    private final ClaimFilter filter;
    private final List<Condition> asked;
    private final Set<String> leading;
    private final Cursor after;

    ListPlan(ClaimFilter filter, @Nullable UUID submitter, Cursor after) {
        this.filter = filter;
        this.asked = Condition.of(filter, submitter);
        this.leading = leading();
        this.after = later(after);
    }

    /** Queries for the ids, in order; each further one is for when those before found fewer than were wanted. */
    List<String> queries(int wanted) {
        return asked.stream().allMatch(this::leads)
                ? List.of(walk(wanted))
                : List.of(walk(GLANCE + 4 * wanted), walk(LOOK), gather());
    }

    /** The parameters of the queries. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
        if (filter.sort.isRanked()) {
            values.put("rank", Math.clamp(after.rank(), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        asked.forEach(condition -> condition.addTo(values));
        return values;
    }

    /** With what an index begins on which the claims lie in this order (V001, V007, V014, V025). */
    private Set<String> leading() {
        return switch (filter.sort) {
            case NEWEST, OLDEST ->
                LEADING_BY_SUBMISSION.stream()
                        .filter(name -> asked.stream().anyMatch(condition -> condition.is(name)))
                        .findFirst()
                        .map(name -> Set.of(SINCE, name))
                        .orElse(Set.of(SINCE));
            case LAST_CHANGED, LEAST_RECENTLY_CHANGED ->
                filter.states.equals(EnumSet.of(ClaimState.IN_REVIEW))
                        ? Set.of(Condition.STATES, "assignee")
                        : Set.of(Condition.STATES);
            case MOST_URGENT -> Set.of(Condition.STATES, "priority");
            case FIRST_DUE -> Set.of("due", "overdue");
            case LAST_PUBLISHED -> Set.of("published");
        };
    }

    private String walk(int rows) {
        String order = filter.sort.orderBy();
        String fitting = asked.stream()
                .filter(condition -> !leads(condition))
                .map(Condition::sql)
                .collect(and());
        return branches()
                .map(where -> "(select c.* from claim c" + where + order + " limit " + rows + ")")
                .collect(Collectors.joining(" union all ", "select c.id from (", ") c" + fitting + order));
    }

    /** One for each state that leads: an index has the order within one state only. */
    private Stream<String> branches() {
        List<String> rest = Stream.concat(
                        asked.stream()
                                .filter(condition -> leads(condition) && !condition.is(Condition.STATES))
                                .map(Condition::sql),
                        bounds())
                .toList();
        return leading.contains(Condition.STATES) && !filter.states.isEmpty()
                ? filter.states.stream()
                        .map(state -> Stream.concat(Stream.of(Condition.in(Set.of(state))), rest.stream())
                                .collect(and()))
                : Stream.of(rest.stream().collect(and()));
    }

    // Where the page begins is asked of what was gathered: with the filter, PostgreSQL would read all of the order's
    // index too. The offset keeps the two apart without a copy of all rows and columns, which a materialized one makes.
    private String gather() {
        String fitting =
                Stream.concat(asked.stream().map(Condition::sql), since()).collect(and());
        return "select c.id from (select id, priority, created_at, updated_at, published_at, deadline from claim c"
                + fitting + " offset 0) c where " + filter.sort.after() + filter.sort.orderBy();
    }

    private Stream<String> bounds() {
        return Stream.concat(Stream.of(filter.sort.after()), since());
    }

    /** Nothing is changed or published before it was submitted. */
    private Stream<String> since() {
        return filter.submittedAfter == null || filter.sort.isRanked()
                ? Stream.empty()
                : Stream.of(filter.sort.column() + " > :" + SINCE);
    }

    /** An ascending list begins where a row can fit: PostgreSQL takes only one of two bounds on a side for the beginning. */
    private Cursor later(Cursor cursor) {
        return filter.submittedAfter != null
                        && filter.sort.isAscending()
                        && cursor.at().isBefore(filter.submittedAfter)
                ? new Cursor(0, filter.submittedAfter, new UUID(-1, -1))
                : cursor;
    }

    private boolean leads(Condition condition) {
        return leading.contains(condition.name());
    }

    private static Collector<CharSequence, ?, String> and() {
        return Collectors.collectingAndThen(
                Collectors.joining(" and "), conditions -> conditions.isEmpty() ? "" : " where " + conditions);
    }
}
