package veridict.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.input.Cursor;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.stack.TestParts;
import veridict.stack.postgres.Database;

/** A list costs what it shows, not what the newsroom has ever looked at, whatever is asked for and in whatever order. */
@QuarkusTest
class ClaimListPlansTest {

    private static final int CLAIMS = 100_000;
    private static final int WANTED = 51;
    private static final int IN_VAIN_AT_MOST = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The numbers of people in the archive who have much, had something once, and have little. */
    private static final int MANY = 1;

    private static final int LONG_AGO = 2;
    private static final int FEW = 3;

    private static Database archive;

    @Inject
    SessionFactory sessions;

    private Session session;

    @BeforeAll
    static void fill() throws SQLException, IOException {
        archive = TestParts.postgres()
                .create("archive_" + UUID.randomUUID())
                .withRoles()
                .migrated();
        try (InputStream sql = ClaimListPlansTest.class.getResourceAsStream("archive.sql");
                Connection admin = DriverManager.getConnection(archive.adminUrl());
                Statement statement = admin.createStatement()) {
            statement.execute(
                    new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace(":claims", String.valueOf(CLAIMS)));
            statement.execute("VACUUM ANALYZE claim");
        }
    }

    @AfterAll
    static void drop() {
        archive.drop();
    }

    @BeforeEach
    void connect() throws SQLException {
        Connection api = DriverManager.getConnection(archive.url(), "veridict_api", "veridict_api");
        session = sessions.withOptions().connection(api).openSession();
    }

    @AfterEach
    void disconnect() {
        session.doWork(Connection::close);
        session.close();
    }

    @Test
    void every_list_looks_at_few_claims_in_vain() {
        List<String> slow = new ArrayList<>();
        for (ClaimSort sort : ClaimSort.values()) {
            parts().forEach((name, part) ->
                    slow.addAll(slow(name, part.apply(ClaimFilter.ALL).sorted(sort), null, WANTED)));
        }
        assertEquals(List.of(), slow);
    }

    @Test
    void so_does_every_list_of_somebody_from_outside() {
        List<String> slow = new ArrayList<>();
        for (ClaimSort sort : ClaimSort.values()) {
            for (int submitter : List.of(LONG_AGO, FEW)) {
                parts().forEach((name, part) ->
                        slow.addAll(slow(name, part.apply(ClaimFilter.ALL).sorted(sort), id("d", submitter), WANTED)));
            }
        }
        assertEquals(List.of(), slow);
    }

    @Test
    void so_does_every_counter() {
        List<String> slow = new ArrayList<>();
        parts().forEach((name, part) ->
                slow.addAll(slow(name, part.apply(ClaimFilter.ALL), null, ClaimQueries.COUNTED)));
        assertEquals(List.of(), slow);
    }

    @Test
    void the_counters_of_all_states_do() {
        Query query = session.createNativeQuery("explain (analyze, format json) " + ClaimQueries.COUNTS, String.class)
                .setParameter("states", new String[] {"SUBMITTED", "PUBLISHED", "APPROVED"})
                .setParameter("most", ClaimQueries.COUNTED);
        assertEquals(List.of(), vain(explained(query)));
    }

    /** A page further on, in orders that go both ways and by rank, against a query that nobody helped. */
    @Test
    void what_a_list_holds_is_what_fits_in_its_order() {
        for (ClaimSort sort : List.of(ClaimSort.OLDEST, ClaimSort.LAST_CHANGED, ClaimSort.MOST_URGENT)) {
            Cursor after = new Cursor(1, Instant.parse("2025-01-01T00:00:00Z"), id("0", 5));
            parts().forEach((name, part) -> {
                ClaimFilter filter = part.apply(ClaimFilter.ALL).sorted(sort);
                ListPlan plan = new ListPlan(filter, null, after);
                assertEquals(plainly(filter, plan.values()), new ClaimList(session).ids(plan, WANTED), name + sort);
            });
        }
    }

    private List<UUID> plainly(ClaimFilter filter, Map<String, Object> values) {
        String where = Condition.of(filter, null).stream()
                .map(condition -> condition.sql() + " and ")
                .collect(Collectors.joining());
        Query query = session.createNativeQuery(
                "select c.id from claim c where " + where + filter.sort.after() + filter.sort.orderBy(), UUID.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(WANTED).getResultList();
    }

    private List<String> slow(String name, ClaimFilter filter, @Nullable UUID submitter, int wanted) {
        ListPlan plan = new ListPlan(filter, submitter, Cursor.first(filter.sort.isAscending()));
        for (String sql : plan.queries(wanted)) {
            Query query = session.createNativeQuery(
                    "explain (analyze, timing off, format json) " + sql + " limit " + wanted, String.class);
            plan.values().forEach(query::setParameter);
            JsonNode explained = explained(query);
            List<String> vain = vain(explained);
            if (!vain.isEmpty()) {
                return List.of(name + " " + filter.sort + ": " + vain);
            }
            if (explained.required("Actual Rows").asInt() == wanted) {
                break;
            }
        }
        return List.of();
    }

    private static JsonNode explained(Query query) {
        try {
            return JSON.readTree((String) query.getSingleResult()).required(0).required("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL explains in JSON", e);
        }
    }

    /** The parts of a plan that read the whole table, or much of it for nothing. */
    private static List<String> vain(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .filter(node -> node.required("Relation Name").asText().equals("claim"))
                .filter(node -> node.required("Node Type").asText().contains("Seq Scan")
                        || node.path("Rows Removed by Filter").asInt() > IN_VAIN_AT_MOST)
                .map(node -> node.required("Node Type").asText() + " removes "
                        + node.path("Rows Removed by Filter").asInt())
                .toList();
    }

    private static Map<String, UnaryOperator<ClaimFilter>> parts() {
        Map<String, UnaryOperator<ClaimFilter>> parts = new LinkedHashMap<>();
        parts.put("all", filter -> filter);
        for (ClaimState state : List.of(
                ClaimState.SUBMITTED,
                ClaimState.ACCEPTED,
                ClaimState.IN_REVIEW,
                ClaimState.APPROVED,
                ClaimState.PUBLISHED)) {
            parts.put(state.name(), filter -> filter.in(state));
        }
        parts.put("open", filter -> filter.in(ClaimState.SUBMITTED, ClaimState.ACCEPTED, ClaimState.IN_REVIEW));
        parts.put("ended", filter -> filter.in(ClaimState.DECLINED, ClaimState.DUPLICATE));
        parts.put("sent back", ClaimFilter::onlySentBack);
        for (int who : List.of(LONG_AGO, FEW)) {
            parts.put("assignee " + who, filter -> filter.assignedTo(id("a", who)));
        }
        for (int who : List.of(MANY, LONG_AGO, FEW)) {
            parts.put("claimant " + who, filter -> filter.byClaimant(id("c", who)));
        }
        parts.put("duplicates", filter -> filter.duplicatesOf(id("0", 7)));
        parts.put("article", filter -> filter.ofArticle(id("b", 7)));
        for (String topic : List.of("war", "election", "rare", "none")) {
            parts.put("topic " + topic, filter -> filter.onTopic(topic));
        }
        for (String tag : List.of("en", "ka", "ar")) {
            parts.put("language " + tag, filter -> filter.inLanguage(tag));
        }
        for (String words : List.of("common", "covid", "needle", "common needle", "!")) {
            parts.put("words " + words, filter -> filter.saying(words));
        }
        parts.put("contested", filter -> filter.contested(true));
        parts.put("uncontested", filter -> filter.contested(false));
        Instant day = Instant.parse("2026-01-01T00:00:00Z");
        parts.put("overdue", filter -> filter.overdue(true, day));
        parts.put("in time", filter -> filter.overdue(false, day));
        parts.put("due soon", filter -> filter.dueSoon(true, day));
        parts.put("escalated", filter -> filter.escalatedTo(Role.EDITOR));
        parts.put("stopped", ClaimFilter::onlyStopped);
        parts.put("nobody's", ClaimFilter::assignedToNobody);
        parts.put("wanted", ClaimFilter::onlyWanted);
        parts.put("from an article", filter -> filter.from(ClaimSource.ARTICLE));
        parts.put("from a program", filter -> filter.from(ClaimSource.PROGRAM));
        parts.put("typed", filter -> filter.from(ClaimSource.TYPED));
        parts.put("folded", ClaimFilter::folded);
        parts.put(
                "folded submissions", filter -> filter.in(ClaimState.SUBMITTED).folded());
        parts.put("urgent", filter -> filter.ofPriority(Priority.URGENT));
        parts.put("normal", filter -> filter.ofPriority(Priority.NORMAL));
        parts.put("this year", filter -> filter.submittedAfter(Instant.parse("2025-06-01T00:00:00Z")));
        parts.put("today", filter -> filter.submittedAfter(Instant.parse("2025-12-31T12:00:00Z")));
        return parts;
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString(kind.repeat(8) + "-0000-7000-8000-" + "%012d".formatted(number));
    }
}
