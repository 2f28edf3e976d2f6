package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.endpoints.Api.Answer;

/** The feed, as a program reads it that cannot be called. */
@QuarkusTest
class EventsResourceTest {

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    @Test
    void transactions_that_commit_out_of_order_lose_nothing() throws Exception {
        String checker = api.person("checker");
        UUID submitter = newsroom.reader().id();
        UUID slow = newsroom.claim(submitter);
        UUID fast = newsroom.claim(submitter);
        String begin = end(checker);
        try (Connection late = newsroom.connect()) {
            late.setAutoCommit(false);
            UUID first = newsroom.happens(late, slow, 1, "claim.accepted", submitter);
            UUID second = newsroom.happens(fast, 1, "claim.accepted", submitter);
            Answer read = api.get(checker, "/v1/events?wait=10&after=" + begin);
            assertEquals(List.of(second.toString()), ids(read));
            late.commit();
            Answer more = api.get(
                    checker,
                    "/v1/events?wait=10&after=" + read.body().path("next").asText());
            assertEquals(List.of(first.toString()), ids(more));
            assertEquals(
                    List.of(second.toString(), first.toString()), ids(api.get(checker, "/v1/events?after=" + begin)));
        }
    }

    @Test
    void a_program_sees_what_is_public_and_what_it_submitted() {
        assertEquals(200, api.get(api.bot(), "/v1/events?limit=1").status());
        UUID botId = newsroom.newsroomBot();
        UUID theirs = newsroom.claim(newsroom.reader().id());
        UUID own = newsroom.claim(botId);
        String begin = end(api.person("editor"));
        UUID hidden =
                newsroom.happens(theirs, 1, "claim.accepted", newsroom.reader().id());
        UUID followed = newsroom.happens(own, 1, "claim.accepted", botId);
        UUID seen = newsroom.happens(
                theirs, 2, "verdict.published", newsroom.reader().id());
        List<String> all = read(api.person("editor"), begin, 3);
        assertEquals(List.of(hidden.toString(), followed.toString(), seen.toString()), all);
        assertEquals(List.of(followed.toString(), seen.toString()), read(api.bot(), begin, 2));
    }

    @Test
    void an_event_is_shown_as_it_was_frozen() {
        String checker = api.person("checker");
        String begin = end(checker);
        UUID claim = newsroom.claim(newsroom.reader().id());
        newsroom.happens(claim, 1, "claim.accepted", newsroom.reader().id());
        JsonNode event = api.get(checker, "/v1/events?wait=10&after=" + begin)
                .body()
                .path("items")
                .path(0);
        assertEquals("claim.accepted", event.path("type").asText());
        assertEquals("Правда ☂", event.path("data").path("summary").asText());
        assertTrue(event.path("timestamp").asText().endsWith("Z"));
    }

    @Test
    void who_waits_is_told_at_once_and_not_before() throws Exception {
        String checker = api.person("checker");
        String begin = end(checker);
        UUID claim = newsroom.claim(newsroom.reader().id());
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> api.get(checker, "/v1/events?wait=15&after=" + begin));
        assertEquals(
                begin,
                api.get(checker, "/v1/events?wait=1&after=" + begin)
                        .body()
                        .path("next")
                        .asText());
        assertFalse(waiting.isDone());
        UUID event =
                newsroom.happens(claim, 1, "claim.accepted", newsroom.reader().id());
        assertEquals(List.of(event.toString()), ids(waiting.get(5, TimeUnit.SECONDS)));
    }

    @Test
    void what_is_older_than_the_feed_goes_back_is_gone_with_a_place_to_begin_again() {
        String checker = api.person("checker");
        String begin = end(checker);
        UUID reader = newsroom.reader().id();
        UUID claim = newsroom.claim(reader);
        UUID old = newsroom.happens(claim, 1, "claim.accepted", reader);
        UUID kept = newsroom.happens(claim, 2, "claim.taken_up", reader);
        assertEquals(List.of(old.toString(), kept.toString()), read(checker, begin, 2));
        ago("90 days 1 minute", old);
        ago("89 days 23 hours", kept);
        try {
            Answer gone = api.get(checker, "/v1/events?after=" + begin);
            assertEquals(410, gone.status());
            assertEquals(
                    "https://veridict.dev/problems/gone",
                    gone.body().path("type").asText());
            String restart = gone.body().path("restart").asText();
            assertEquals(List.of(kept.toString()), ids(api.get(checker, "/v1/events?after=" + restart)));
            assertEquals(kept.toString(), ids(api.get(checker, "/v1/events")).getFirst());
            assertEquals(
                    200,
                    api.get(api.bot(), "/v1/events?after=" + begin).status(),
                    "who may see nothing of what is gone has missed nothing");
            assertEquals("1", newsroom.one("select count(*) from event where id = ?", old), "it stays");
        } finally {
            ago("0 days", old);
            ago("0 days", kept);
        }
    }

    @Test
    void the_oldest_that_is_kept_is_found_by_an_index() throws Exception {
        newsroom.sql("analyze event");
        try (Connection connection = newsroom.connect()) {
            connection.createStatement().execute("set enable_seqscan = off");
            try (ResultSet plan = connection
                    .createStatement()
                    .executeQuery(
                            "explain select position from event where position is not null and at < now() order by at desc, position desc limit 1")) {
                assertTrue(plan.next());
                assertTrue(plan.next());
                assertTrue(
                        plan.getString(1).contains("Index Only Scan Backward using event_by_time"), plan.getString(1));
            }
        }
    }

    @Test
    void a_place_that_is_none_and_a_wait_without_end_are_refused_by_name() {
        String checker = api.person("checker");
        assertEquals(
                List.of("/after"),
                api.get(checker, "/v1/events?after=yesterday").wrong());
        assertEquals(List.of("/wait"), api.get(checker, "/v1/events?wait=3600").wrong());
        assertEquals(401, api.get(null, "/v1/events").status());
    }

    private void ago(String age, UUID event) {
        newsroom.lookingAway(
                sql -> sql.run("update event set at = now() - cast(? as interval) where id = ?", age, event));
    }

    private List<String> read(String token, String after, int many) {
        List<String> found = new ArrayList<>();
        String next = after;
        while (found.size() < many) {
            Answer answer = api.get(token, "/v1/events?wait=10&after=" + next);
            found.addAll(ids(answer));
            next = answer.body().path("next").asText();
        }
        return found;
    }

    /** Where the feed ends now. */
    private String end(String token) {
        Answer answer = api.get(token, "/v1/events?limit=200");
        while (!answer.body().path("items").isEmpty()) {
            answer = api.get(
                    token,
                    "/v1/events?limit=200&after=" + answer.body().path("next").asText());
        }
        return answer.body().path("next").asText();
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(e -> e.path("id").asText())
                .toList();
    }
}
