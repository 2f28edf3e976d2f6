package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
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

    private final EntityManager database;

    ClaimList(EntityManager database) {
        this.database = database;
    }

    /** @param submitter whose claims alone, when the reader is from outside */
    Page<ClaimEntity> find(ClaimFilter filter, @Nullable UUID submitter, @Nullable String cursor, int limit) {
        String list = filter.text() + "|" + submitter;
        Cursor after = filter.sort.isAscending() ? Cursor.readAscending(cursor, list) : Cursor.read(cursor, list);
        List<UUID> ids = ids(new ListPlan(filter, submitter, after), limit + 1);
        Map<UUID, ClaimEntity> rows =
                ClaimEntity.ofIds(ids).stream().collect(Collectors.toMap(claim -> claim.id, Function.identity()));
        List<ClaimEntity> found = ids.stream().map(rows::get).toList();
        return Cursor.page(
                found, limit, last -> Cursor.write(list, last.priority.ordinal(), at(filter.sort, last), last.id));
    }

    /** How many there are, counted up to a number. */
    long count(ClaimFilter filter, @Nullable UUID submitter, int most) {
        return ids(new ListPlan(filter, submitter, Cursor.first(filter.sort.isAscending())), most)
                .size();
    }

    List<UUID> ids(ListPlan plan, int wanted) {
        List<UUID> found = List.of();
        for (String query : plan.queries(wanted)) {
            found = ids(query, plan.values(), wanted);
            if (found.size() == wanted) {
                break;
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, Map<String, Object> values, int limit) {
        Query query = database.createNativeQuery(sql, UUID.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static Instant at(ClaimSort sort, ClaimEntity claim) {
        return switch (sort) {
            case NEWEST, OLDEST, MOST_URGENT -> claim.createdAt;
            case LAST_CHANGED, LEAST_RECENTLY_CHANGED -> claim.updatedAt;
            case FIRST_DUE -> claim.deadline == null ? claim.createdAt : claim.deadline;
            case LAST_PUBLISHED -> claim.publishedAt == null ? claim.createdAt : claim.publishedAt;
        };
    }
}
