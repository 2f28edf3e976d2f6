package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.Receiver.Message;
import veridict.endpoints.Api.Answer;

/** A range once more, as the owner of an endpoint asks for it. */
@QuarkusTest
class ReplaysResourceTest {

    private static final String OWN = "{\"url\": \"%s\", \"audience\": \"OWN\"}";

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    private String bot;
    private UUID owner;
    private UUID claim;
    private Instant begin;
    private Receiver receiver;

    @BeforeEach
    void the_bot_submits_a_claim() {
        bot = api.bot();
        api.get(bot, "/v1/endpoints");
        owner = newsroom.newsroomBot();
        claim = newsroom.claim(owner);
        begin = Instant.parse(
                newsroom.one("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')"));
        receiver = Receiver.accepting();
    }

    @AfterEach
    void the_bot_is_told_nothing_more() {
        newsroom.sql(
                "update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null where state = 'PENDING'");
        newsroom.sql("update endpoint set deleted_at = now() where owner_id = ? and deleted_at is null", owner);
        receiver.close();
    }

    @Test
    void what_it_got_it_gets_again_with_the_same_id_and_the_same_bytes() {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        newsroom.happens(claim, 1, "claim.accepted", owner);
        Message first = receiver.next();
        eventually(
                () -> newsroom.one(
                        "select state from delivery where endpoint_id = ? and event_id = ?",
                        id(endpoint),
                        UUID.fromString(first.header("webhook-id"))),
                "DELIVERED"::equals);
        Answer replay = replay(endpoint, since(begin));
        assertEquals(202, replay.status());
        Message again = receiver.next();
        assertEquals(first.header("webhook-id"), again.header("webhook-id"));
        assertEquals(first.body(), again.body());
        Answer done = done(replay);
        assertEquals(done.body().path("total"), done.body().path("examined"));
        assertEquals(1, done.body().path("sent").asInt());
        assertNotNull(Instant.parse(done.body().path("endedAt").asText()));
        assertEquals(
                "1",
                newsroom.one("select count(*) from log where endpoint_id = ? and action = 'replay'", id(endpoint)));
    }

    @Test
    void what_it_never_got_it_gets_as_far_as_it_takes_it() {
        UUID unwanted = newsroom.happens(claim, 1, "claim.accepted", owner);
        UUID reader = newsroom.reader().id();
        UUID theirs = newsroom.claim(reader);
        UUID notTheirs = newsroom.happens(theirs, 1, "claim.taken_up", reader);
        UUID wanted = newsroom.happens(claim, 2, "claim.taken_up", owner);
        UUID published = newsroom.happens(theirs, 2, "verdict.published", reader);
        stamped(published);
        String endpoint =
                endpoint("{\"url\": \"%s\", \"audience\": \"OWN\", \"eventTypes\": [\"claim.taken_up\", \"verdict.*\"]}"
                        .formatted(receiver.url()));
        Answer replay = replay(endpoint, since(begin));
        assertEquals(
                Set.of(wanted.toString(), published.toString()),
                Set.of(receiver.next().header("webhook-id"), receiver.next().header("webhook-id")));
        assertTrue(receiver.staysQuiet(500), "nor " + unwanted + ", nor " + notTheirs);
        assertEquals(4, done(replay).body().path("examined").asInt());
        assertEquals(2, done(replay).body().path("sent").asInt());
    }

    @Test
    void only_the_range_is_sent() {
        UUID before = newsroom.happens(claim, 1, "claim.accepted", owner);
        UUID within = newsroom.happens(claim, 2, "claim.taken_up", owner);
        UUID after = newsroom.happens(claim, 3, "claim.held", owner);
        stamped(after);
        newsroom.lookingAway(sql -> {
            sql.run("update event set at = '2021-03-01T09:59:59.999999Z' where id = ?", before);
            sql.run("update event set at = '2021-03-01T10:00:00Z' where id = ?", within);
            sql.run("update event set at = '2021-03-01T11:00:00.000001Z' where id = ?", after);
        });
        try {
            String endpoint = endpoint(OWN.formatted(receiver.url()));
            Answer replay = replay(endpoint, range("2021-03-01T12:00:00+02:00", "2021-03-01T11:00:00Z"));
            assertEquals(within.toString(), receiver.next().header("webhook-id"));
            assertEquals(1, done(replay).body().path("total").asInt());
            assertTrue(receiver.staysQuiet(300));
        } finally {
            newsroom.lookingAway(sql -> sql.run("update event set at = now() where claim_id = ?", claim));
        }
    }

    @Test
    void one_runs_at_a_time_and_can_be_ended() {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        UUID running = resting(endpoint);
        Answer second = replay(endpoint, since(begin));
        assertEquals(409, second.status());
        assertEquals(running.toString(), second.body().path("existing").asText());
        Answer ended = api.send("POST", bot, "/v1/replays/" + running + "/cancel", null, Map.of());
        assertEquals("CANCELLED", ended.body().path("state").asText());
        assertEquals(
                409,
                api.send("POST", bot, "/v1/replays/" + running + "/cancel", null, Map.of())
                        .status());
        enabled(endpoint);
        assertEquals(
                "DONE",
                done(replay(endpoint, since(begin))).body().path("state").asText());
        assertEquals(
                "CANCELLED",
                api.get(bot, "/v1/replays/" + running).body().path("state").asText());
    }

    @Test
    void a_replay_rests_while_its_endpoint_is_disabled_and_ends_with_it() throws Exception {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        UUID first = resting(endpoint);
        Thread.sleep(1_200);
        assertEquals("RUNNING", newsroom.one("select state from replay where id = ?", first));
        enabled(endpoint);
        eventually(() -> newsroom.one("select state from replay where id = ?", first), "DONE"::equals);
        UUID second = resting(endpoint);
        newsroom.sql("update endpoint set deleted_at = now() where id = ?", id(endpoint));
        eventually(() -> newsroom.one("select state from replay where id = ?", second), "CANCELLED"::equals);
    }

    @Test
    void one_that_is_disabled_or_never_answered_is_not_replayed_to() {
        String disabled = endpoint(OWN.formatted(receiver.url()));
        newsroom.sql(
                "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = 'FAILING' where id = ?",
                id(disabled));
        assertEquals(409, replay(disabled, since(begin)).status());
        Answer silent = api.send("POST", bot, "/v1/endpoints", OWN.formatted("http://localhost:1/nobody"), Map.of());
        assertEquals(409, replay(path(silent), since(begin)).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                    | /since
            {"since": "2999-01-01T00:00:00Z"}                                     | /since
            {"since": "2026-02-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"}    | /since
            {"since": "2026-02-01T00:00:00Z", "until": "2999-01-01T00:00:00Z"}    | /until
            {"since": "yesterday"}                                                | /since
            """)
    void a_range_that_is_none_is_refused_by_name(String body, String field) {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        Answer refused = replay(endpoint, body);
        assertEquals(4, refused.status() / 100);
        assertEquals(List.of(field), refused.wrong());
    }

    @Test
    void an_endpoint_is_its_owners_and_the_admins() {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        Answer replay = replay(endpoint, since(begin));
        assertEquals(200, api.get(api.person("admin"), path(replay)).status());
        assertEquals(403, api.get(api.person("checker"), path(replay)).status());
        UUID others = UUID.fromString(id(endpoint).toString());
        newsroom.sql(
                "update endpoint set owner_id = ? where id = ?",
                newsroom.reader().id(),
                others);
        assertEquals(404, api.get(bot, path(replay)).status());
        assertEquals(404, replay(endpoint, since(begin)).status());
        assertEquals(
                404,
                api.send("POST", bot, path(replay) + "/cancel", null, Map.of()).status());
        assertEquals(404, api.get(bot, endpoint + "/replays").status());
        newsroom.sql("update endpoint set owner_id = ? where id = ?", owner, others);
    }

    @Test
    void replays_are_listed_the_newest_first() {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        String older = done(replay(endpoint, since(begin))).body().path("id").asText();
        String newer = done(replay(endpoint, since(begin))).body().path("id").asText();
        Answer first = api.get(bot, endpoint + "/replays?limit=1");
        assertEquals(newer, first.body().at("/items/0/id").asText());
        Answer second = api.get(
                bot,
                endpoint + "/replays?limit=1&cursor="
                        + first.body().path("next").asText());
        assertEquals(older, second.body().at("/items/0/id").asText());
        assertTrue(second.body().path("next").isMissingNode());
    }

    @Test
    void what_was_missed_is_asked_for_and_then_no_longer_missing() {
        String endpoint = endpoint(OWN.formatted(receiver.url()));
        newsroom.sql("update endpoint set missed_since = '2026-01-02T00:00:00Z' where id = ?", id(endpoint));
        done(replay(endpoint, since(Instant.parse("2026-01-02T00:00:00.000001Z"))));
        assertNotNull(missedSince(endpoint), "the first of it is still missing");
        done(replay(endpoint, range("2026-01-01T00:00:00Z", "2026-01-03T00:00:00Z")));
        assertTrue(String.valueOf(missedSince(endpoint)).startsWith("2026-01-03"), "what came later, too");
        done(replay(endpoint, since(Instant.parse("2026-01-03T00:00:00Z"))));
        assertNull(missedSince(endpoint));
    }

    private String missedSince(String endpoint) {
        return newsroom.one("select missed_since at time zone 'UTC' from endpoint where id = ?", id(endpoint));
    }

    /** A replay that runs, and is not worked on because its endpoint is disabled. */
    private UUID resting(String endpoint) {
        UUID id = UUID.randomUUID();
        newsroom.sql(
                "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = 'FAILING' where id = ?",
                id(endpoint));
        newsroom.sql(
                "insert into replay (id, endpoint_id, since, until, state, reached_at, created_at) values (?, ?, now(), now(), 'RUNNING', now(), now())",
                id,
                id(endpoint));
        return id;
    }

    private void enabled(String endpoint) {
        newsroom.sql(
                "update endpoint set state = 'ACTIVE', disabled_at = null, disabled_why = null where id = ?",
                id(endpoint));
    }

    private String endpoint(String body) {
        String endpoint = path(api.send("POST", bot, "/v1/endpoints", body, Map.of()));
        eventually(
                () -> api.get(bot, endpoint),
                answer -> answer.body().path("state").asText().equals("ACTIVE"));
        return endpoint;
    }

    private Answer replay(String endpoint, String body) {
        return api.send("POST", bot, endpoint + "/replay", body, Map.of());
    }

    private Answer done(Answer replay) {
        return eventually(
                () -> api.get(bot, path(replay)),
                answer -> answer.body().path("state").asText().equals("DONE"));
    }

    private void stamped(UUID event) {
        eventually(() -> newsroom.one("select position from event where id = ?", event), position -> position != null);
    }

    private static String since(Instant since) {
        return "{\"since\": \"" + since + "\"}";
    }

    private static String range(String since, String until) {
        return "{\"since\": \"" + since + "\", \"until\": \"" + until + "\"}";
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static UUID id(String endpoint) {
        return UUID.fromString(endpoint.substring(endpoint.lastIndexOf('/') + 1));
    }
}
