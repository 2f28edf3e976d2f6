package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.endpoints.Api.Answer;

/** A reader who goes on from next while everybody writes. */
@QuarkusTest
class FeedOrderTest {

    private static final int WRITERS = 6;
    private static final int EACH = 15;
    private static final int SLOWEST = 60;

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @Test
    void who_reads_on_while_transactions_commit_out_of_order_misses_nothing_and_sees_nothing_twice() throws Exception {
        String checker = api.person("checker");
        String next = end(checker);
        try (Connection elsewhere = inAnotherDatabase();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<UUID>>> committed = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                committed.add(writers.submit(() -> written(random)));
            }
            List<String> seen = new ArrayList<>();
            while (!committed.stream().allMatch(Future::isDone)) {
                next = readOn(checker, next, seen);
            }
            Set<String> expected = new HashSet<>();
            for (Future<List<UUID>> written : committed) {
                written.get().forEach(id -> expected.add(id.toString()));
            }
            long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (seen.size() < expected.size() && System.nanoTime() < late) {
                next = readOn(checker, next, seen);
            }
            assertEquals(expected, new HashSet<>(seen), "nothing is missed");
            assertEquals(expected.size(), seen.size(), "nothing comes twice");
            assertTrue(outOfOrder(seen), "it was tried");
            assertTrue(elsewhere.isValid(1), "the other database was busy all the time");
        }
    }

    private String readOn(String token, String next, List<String> seen) {
        Answer answer = api.get(token, "/v1/events?limit=7&wait=1&after=" + next);
        answer.body().path("items").forEach(event -> seen.add(event.path("id").asText()));
        return answer.body().path("next").asText();
    }

    /** One after another, each in a transaction that takes its time; some are taken back. */
    private List<UUID> written(Random random) throws Exception {
        UUID submitter = newsroom.reader().id();
        List<UUID> committed = new ArrayList<>();
        try (Connection connection = newsroom.connect()) {
            for (int i = 0; i < EACH; i++) {
                UUID claim = newsroom.claim(submitter);
                connection.setAutoCommit(false);
                UUID event = newsroom.happens(connection, claim, 1, "claim.accepted", submitter);
                Thread.sleep(random.nextInt(SLOWEST));
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(event);
                }
            }
        }
        return committed;
    }

    /** A transaction that writes, and does not end: what is visible must not depend on it. */
    private Connection inAnotherDatabase() throws SQLException {
        Connection connection = DriverManager.getConnection(adminUrl.replaceFirst("/test_[^?]+", "/postgres"));
        assertEquals("postgres", connection.getCatalog());
        connection.setAutoCommit(false);
        connection.createStatement().execute("select txid_current()");
        return connection;
    }

    /** Whether some event began before another and was seen after it. */
    private boolean outOfOrder(List<String> seen) {
        long last = 0;
        for (String event : seen) {
            long ordinal =
                    Long.parseLong(newsroom.one("select ordinal from event where id = ?", UUID.fromString(event)));
            if (ordinal < last) {
                return true;
            }
            last = ordinal;
        }
        return false;
    }

    private String end(String token) {
        Answer answer = api.get(token, "/v1/events?limit=200");
        while (!answer.body().path("items").isEmpty()) {
            answer = api.get(
                    token,
                    "/v1/events?limit=200&after=" + answer.body().path("next").asText());
        }
        return answer.body().path("next").asText();
    }
}
