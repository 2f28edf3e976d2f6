package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.Page;

/** Finds claims by filter: ids by one indexed query, then their rows by another. */
@ApplicationScoped
class ClaimList {

    private static final int MOST_WORDS = 10;

    private final EntityManager database;

    ClaimList(EntityManager database) {
        this.database = database;
    }

    /** @param submitter whose claims alone, when the reader is from outside */
    Page<ClaimEntity> find(ClaimFilter filter, @Nullable UUID submitter, @Nullable String cursor, int limit) {
        String list = filter + "|" + submitter;
        boolean ascending = filter.sort().isAscending();
        Cursor after = ascending ? Cursor.readAscending(cursor, list) : Cursor.read(cursor, list);
        List<UUID> ids = ids(filter, submitter, after, limit + 1);
        Map<UUID, ClaimEntity> rows =
                ClaimEntity.ofIds(ids).stream().collect(Collectors.toMap(claim -> claim.id, Function.identity()));
        List<ClaimEntity> found = ids.stream().map(rows::get).toList();
        return Cursor.page(
                found, limit, last -> Cursor.write(list, last.priority.ordinal(), at(filter.sort(), last), last.id));
    }

    /** How many there are, counted up to a number. */
    long count(ClaimFilter filter, @Nullable UUID submitter, int most) {
        List<String> where = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
        conditions(filter, submitter).forEach(condition -> condition.addTo(where, values));
        Query query = database.createNativeQuery(
                "select count(*) from (select from claim c where " + String.join(" and ", where)
                        + " limit :most) counted",
                Long.class);
        values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(ClaimFilter filter, @Nullable UUID submitter, Cursor after, int limit) {
        List<String> where = new ArrayList<>(List.of(filter.sort().after()));
        Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
        if (filter.sort().isRanked()) {
            values.put("rank", Math.clamp(after.rank(), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        conditions(filter, submitter).forEach(condition -> condition.addTo(where, values));
        Query query = database.createNativeQuery(
                "select c.id from claim c where " + String.join(" and ", where) + " order by "
                        + filter.sort().orderBy(),
                UUID.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static List<Condition> conditions(ClaimFilter filter, @Nullable UUID submitter) {
        String[] states = filter.states().stream().map(Enum::name).sorted().toArray(String[]::new);
        return List.of(
                new Condition("c.submitter_id = :submitter", "submitter", submitter),
                new Condition("c.state = any(cast(:states as text[]))", "states", states.length == 0 ? null : states),
                new Condition("c.assignee_id = :assignee", "assignee", filter.assignee()),
                new Condition("c.topics @> array[cast(:topic as text)]", "topic", filter.topic()),
                new Condition("c.language = :language", "language", filter.language()),
                new Condition("c.claimant_id = :claimant", "claimant", filter.claimant()),
                new Condition("c.article_id = :article", "article", filter.article()),
                new Condition("c.contested = :contested", "contested", filter.contested()),
                new Condition(
                        "c.priority = :priority",
                        "priority",
                        filter.priority() == null ? null : filter.priority().ordinal()),
                new Condition("c.created_at > :submittedAfter", "submittedAfter", filter.submittedAfter()),
                new Condition("c.search @@ to_tsquery('simple', :q)", "q", words(filter.q())),
                new Condition("c.published_version is not null", null, filter.published() ? true : null),
                new Condition(
                        "c.state = 'IN_REVIEW' and exists (select from draft d where d.claim_id = c.id and d.proposed_at is not null)",
                        null,
                        filter.sentBack() ? true : null));
    }

    /** Words as a query in which each may be the beginning of one; what is no letter or digit separates them. */
    private static @Nullable String words(@Nullable String q) {
        if (q == null) {
            return null;
        }
        return Arrays.stream(q.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static Instant at(ClaimSort sort, ClaimEntity claim) {
        return switch (sort) {
            case NEWEST, OLDEST, MOST_URGENT -> claim.createdAt;
            case LAST_CHANGED, LEAST_RECENTLY_CHANGED -> claim.updatedAt;
            case LAST_PUBLISHED -> claim.publishedAt == null ? claim.createdAt : claim.publishedAt;
        };
    }

    /** A part of the filter, left out when it was not asked for. */
    private record Condition(
            String sql,
            @Nullable String parameter,
            @Nullable Object value) {

        void addTo(List<String> where, Map<String, Object> values) {
            if (value == null) {
                return;
            }
            where.add(sql);
            if (parameter != null) {
                values.put(parameter, value);
            }
        }
    }
}
