package veridict.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.input.SearchWords;
import veridict.model.ClaimState;

/**
 * A part of a filter in SQL on {@code claim c}; its name is that of its parameter, when it has one. States and flags have none: PostgreSQL uses
 * a partial index only where it sees the value.
 */
record Condition(String name, String sql, @Nullable Object value) {

    static final String STATES = "states";

    /** Another submission that says the same of the same claimant. */
    static final String SAYS_THE_SAME = """
            o.state = 'SUBMITTED' and words_alone(o.statement) = words_alone(c.statement) and o.claimant_id is not distinct from c.claimant_id
            """;

    private static final String FOLDED = """
            c.state <> 'DUPLICATE' and (c.state <> 'SUBMITTED' or not exists (
                select from claim o where %s and (o.created_at, o.id) < (c.created_at, c.id)))
            """.formatted(SAYS_THE_SAME);

    /** What a filter asks for, without what it leaves open. */
    static List<Condition> of(ClaimFilter filter, @Nullable UUID submitter) {
        return Stream.of(
                        compare("submitter", "c.submitter_id = :submitter", submitter),
                        compare("article", "c.article_id = :article", filter.article),
                        compare("duplicateOf", "c.duplicate_of = :duplicateOf", filter.duplicateOf),
                        compare("claimant", "c.claimant_id = :claimant", filter.claimant),
                        compare("assignee", "c.assignee_id = :assignee", filter.assignee),
                        flag("unassigned", "c.assignee_id is null", filter.unassigned),
                        compare("rater", "c.rater_id = :rater", filter.rater),
                        flag(STATES, in(filter.states), !filter.states.isEmpty()),
                        flag("contested", "c.contested", Boolean.TRUE.equals(filter.contested)),
                        flag("uncontested", "not c.contested", Boolean.FALSE.equals(filter.contested)),
                        compare("language", "c.language = :language", filter.language),
                        compare(
                                "priority",
                                "c.priority = :priority",
                                filter.priority == null ? null : filter.priority.ordinal()),
                        compare("overdue", overdue(filter.overdue), filter.overdue == null ? null : filter.now),
                        compare("dueSoon", dueSoon(filter.dueSoon), filter.dueSoon == null ? null : filter.now),
                        compare(
                                "escalatedTo",
                                "c.escalated_to = :escalatedTo",
                                filter.escalatedTo == null ? null : filter.escalatedTo.wire()),
                        flag("stopped", "c.stopped_for is not null", filter.stopped),
                        flag("wanted", "c.demand > 1", filter.wanted),
                        source(filter.source),
                        flag("folded", FOLDED, filter.folded),
                        flag("due", "c.deadline is not null", filter.sort == ClaimSort.FIRST_DUE),
                        compare("topic", "c.topics @> array[cast(:topic as text)]", filter.topic),
                        compare("q", "c.search @@ to_tsquery('simple', :q)", SearchWords.query(filter.q)),
                        compare("submittedAfter", "c.created_at > :submittedAfter", filter.submittedAfter),
                        flag("published", "c.published_version is not null", filter.sort == ClaimSort.LAST_PUBLISHED),
                        flag(
                                "sentBack",
                                "exists (select from draft d where d.claim_id = c.id and d.proposed_at is not null)",
                                filter.sentBack))
                .flatMap(condition -> condition)
                .toList();
    }

    private static Stream<Condition> source(@Nullable ClaimSource source) {
        return source == null
                ? Stream.empty()
                : switch (source) {
                    case ARTICLE -> flag("from articles", "c.article_id is not null", true);
                    case PROGRAM -> flag("from programs", "c.external_id is not null", true);
                    case TYPED -> flag("typed", "c.article_id is null and c.external_id is null", true);
                };
    }

    private static String overdue(@Nullable Boolean yes) {
        return Boolean.FALSE.equals(yes) ? "(c.deadline is null or c.deadline > :overdue)" : "c.deadline <= :overdue";
    }

    private static String dueSoon(@Nullable Boolean yes) {
        return Boolean.FALSE.equals(yes)
                ? "(c.deadline is null or c.deadline <= :dueSoon or c.due_soon_at > :dueSoon)"
                : "c.deadline > :dueSoon and c.due_soon_at <= :dueSoon";
    }

    static String in(Collection<ClaimState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "c.state in (", ")"));
    }

    boolean is(String other) {
        return name.equals(other);
    }

    void addTo(Map<String, Object> values) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Stream<Condition> compare(String name, String sql, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(new Condition(name, sql, value));
    }

    private static Stream<Condition> flag(String name, String sql, boolean asked) {
        return asked ? Stream.of(new Condition(name, sql, null)) : Stream.empty();
    }
}
