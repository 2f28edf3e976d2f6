package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.endpoints.Api.Answer;

/** Endpoints over HTTP, as programs manage them. */
@QuarkusTest
class EndpointsResourceTest {

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    @Test
    void an_endpoint_shows_its_secret_once_and_is_active_when_it_answered() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            assertEquals(201, created.status());
            assertEquals("PENDING", created.body().path("state").asText());
            assertEquals("PUBLIC", created.body().path("audience").asText());
            assertTrue(created.body().path("secret").asText().matches("whsec_[A-Za-z0-9+/]{43}="));
            Answer active = eventually(
                    () -> api.get(bot, created.location()),
                    a -> a.body().path("state").asText().equals("ACTIVE"));
            assertTrue(active.body().path("secret").isMissingNode());
            String paused = send("PATCH", bot, created.location(), "{\"state\": \"PAUSED\"}", active.etag())
                    .body()
                    .path("state")
                    .asText();
            assertEquals("PAUSED", paused);
            assertEquals(
                    412,
                    send("DELETE", bot, created.location(), null, active.etag()).status());
            Answer read = api.get(bot, created.location());
            assertEquals(
                    204,
                    send("DELETE", bot, created.location(), null, read.etag()).status());
            assertEquals(404, api.get(bot, created.location()).status());
        }
    }

    @Test
    void the_same_creation_asked_twice_answers_the_same_and_the_secret_is_nowhere_in_clear() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            String body = "{\"url\": \"%s\"}".formatted(receiver.url());
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            Answer first = api.send("POST", bot, "/v1/endpoints", body, key);
            Answer second = api.send("POST", bot, "/v1/endpoints", body, key);
            assertEquals(first.body(), second.body());
            assertEquals(
                    422, api.send("POST", bot, "/v1/endpoints", body + " ", key).status());
            String secret = first.body().path("secret").asText().substring("whsec_".length());
            for (String table : List.of("idempotency", "endpoint", "endpoint_secret", "delivery")) {
                assertFalse(contents(table).contains(secret), table);
            }
        }
    }

    @Test
    void an_owner_goes_on_changing_what_an_admin_made_internal() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            Answer internal = send(
                    "PATCH",
                    api.person("admin"),
                    created.location(),
                    "{\"audience\": \"INTERNAL\"}",
                    eventually(
                                    () -> api.get(bot, created.location()),
                                    a -> a.body().path("state").asText().equals("ACTIVE"))
                            .etag());
            assertEquals(200, internal.status());
            Answer paused = send("PATCH", bot, created.location(), "{\"state\": \"PAUSED\"}", internal.etag());
            assertEquals("INTERNAL", paused.body().path("audience").asText());
            Answer own = send("PATCH", bot, created.location(), "{\"audience\": \"OWN\"}", paused.etag());
            assertEquals(
                    List.of("/audience"),
                    send("PATCH", bot, created.location(), "{\"audience\": \"INTERNAL\"}", own.etag())
                            .wrong());
        }
    }

    @Test
    void another_url_has_to_answer_again() {
        try (Receiver receiver = Receiver.accepting();
                Receiver other = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            receiver.nextPing();
            Answer active = eventually(
                    () -> api.get(bot, created.location()),
                    a -> a.body().path("state").asText().equals("ACTIVE"));
            Answer moved =
                    send("PATCH", bot, created.location(), "{\"url\": \"%s\"}".formatted(other.url()), active.etag());
            assertEquals("PENDING", moved.body().path("state").asText());
            other.nextPing();
            Answer there = eventually(
                    () -> api.get(bot, created.location()),
                    a -> a.body().path("state").asText().equals("ACTIVE"));
            String both = "{\"url\": \"%s\", \"state\": \"DISABLED\"}".formatted(receiver.url());
            assertEquals(
                    List.of("/state"),
                    send("PATCH", bot, created.location(), both, there.etag()).wrong());
            Answer disabled = send("PATCH", bot, created.location(), "{\"state\": \"DISABLED\"}", there.etag());
            Answer back = send(
                    "PATCH", bot, created.location(), "{\"url\": \"%s\"}".formatted(receiver.url()), disabled.etag());
            assertEquals("DISABLED", back.body().path("state").asText(), "it stays so, wherever it moves");
        }
    }

    @Test
    void a_ping_that_is_asked_for_twice_in_a_moment_is_one() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            receiver.nextPing();
            Set<String> asked = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                asked.add(ping(bot, created).location());
            }
            assertTrue(asked.size() < 10, () -> asked.size() + " of 20 were sent");
            eventually(() -> asked.add(ping(bot, created).location()), another -> another);
            receiver.nextPing();
        }
    }

    private Answer ping(String bot, Answer endpoint) {
        Answer asked = api.send("POST", bot, endpoint.location() + "/ping", null, Map.of());
        assertEquals(202, asked.status());
        return asked;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /url",
                "{\"url\": \"no address\"} | /url",
                "{\"url\": \"javascript:alert(1)\"} | /url",
                "{\"url\": \"https://receiver.example:70000/\"} | /url",
                "{\"url\": \"http://news.example/hook\"} | /url",
                "{\"url\": \"https://10.1.2.3/\"} | /url",
                "{\"url\": \"https://169.254.169.254/latest\"} | /url",
                "{\"url\": \"https://[fd00::1]/\"} | /url",
                "{\"url\": \"https://me:pw@news.example/\"} | /url",
                "{\"url\": \"https://news.example/\", \"eventTypes\": [\"verdict.*\", \"claim.eaten\"]} | /eventTypes/1",
                "{\"url\": \"https://news.example/\", \"eventTypes\": []} | /eventTypes",
                "{\"url\": \"https://news.example/\", \"audience\": \"INTERNAL\"} | /audience",
                "{\"url\": \"https://news.example/\", \"audience\": \"EVERYBODY\"} | /audience",
                "{\"url\": \"https://news.example:22/\"} | /url",
                "{\"url\": \"https://news.example/\", \"headers\": {\"Host\": \"inside\"}} | /headers/Host",
                "{\"url\": \"https://news.example/\", \"headers\": {\"webhook-id\": \"1\"}} | /headers/webhook-id",
                "{\"url\": \"https://news.example/\", \"headers\": {\"Content-Length\": \"1\"}} | /headers/Content-Length",
                "{\"url\": \"https://news.example/\", \"headers\": {\"X-A\": \"b\\r\\nHost: inside\"}} | /headers/X-A",
                "{\"url\": \"https://news.example/\", \"headers\": {\"X A\": \"b\"}} | /headers/X A",
                "{\"url\": \"https://news.example/\", \"headers\": {\"X-A\": \"\"}} | /headers/X-A",
                "{\"url\": \"https://news.example/\", \"headers\": {\"X-A\": \"********\"}} | /headers/X-A",
                "{\"url\": \"https://news.example/\", \"rateLimit\": 0} | /rateLimit",
                "{\"url\": \"https://news.example/\", \"filters\": {\"states\": [\"EATEN\"]}} | /filters/states/0",
                "{\"url\": \"https://news.example/\", \"filters\": {\"languages\": [\"english language\"]}} | /filters/languages/0",
                "{\"url\": \"https://news.example/\", \"colour\": \"red\"} | /colour",
            })
    void what_does_not_fit_is_refused_by_its_field(String body, String field) {
        Answer refused = create(api.bot(), body);
        assertTrue(refused.status() >= 400 && refused.status() < 500, "was " + refused.status());
        assertEquals(List.of(field), refused.wrong());
    }

    @Test
    void endpoints_are_for_integrations_and_admins_and_internal_is_an_admins_to_choose() {
        try (Receiver receiver = Receiver.accepting()) {
            String body = "{\"url\": \"%s\", \"audience\": \"INTERNAL\"}".formatted(receiver.url());
            assertEquals(401, create(null, body).status());
            assertEquals(403, create(api.person("checker"), body).status());
            assertEquals(403, create(api.person("editor"), body).status());
            Answer created = create(api.person("admin"), body);
            assertEquals(201, created.status());
            assertEquals(404, api.get(api.bot(), created.location()).status());
        }
    }

    @Test
    void a_change_says_what_it_saw() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            assertEquals(
                    428,
                    api.send("PATCH", bot, created.location(), "{}", Map.of()).status());
        }
    }

    @Test
    void deliveries_are_read_and_retried() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            Answer created = create(bot, "{\"url\": \"%s\"}".formatted(receiver.url()));
            receiver.nextPing();
            Answer log = eventually(
                    () -> api.get(bot, created.location() + "/deliveries"),
                    a -> a.body().path("items").path(0).path("state").asText().equals("DELIVERED"));
            String delivery = "/v1/deliveries/"
                    + log.body().path("items").path(0).path("id").asText();
            assertEquals(
                    204,
                    api.get(bot, delivery)
                            .body()
                            .path("attempts")
                            .path(0)
                            .path("status")
                            .asInt());
            assertEquals(
                    202,
                    api.send("POST", bot, delivery + "/retry", null, Map.of()).status());
            receiver.nextPing();
            eventually(
                    () -> api.get(bot, delivery), a -> a.body().path("attempts").size() == 2);
            assertEquals(403, api.get(api.person("checker"), delivery).status());
            newsroom.sql(
                    "update delivery set state = 'CANCELLED', next_attempt_at = null where id = ?",
                    UUID.fromString(log.body().path("items").path(0).path("id").asText()));
            assertEquals(
                    409,
                    api.send("POST", bot, delivery + "/retry", null, Map.of()).status());
        }
    }

    private Answer create(String token, String body) {
        return api.send("POST", token, "/v1/endpoints", body, Map.of());
    }

    private Answer send(String method, String token, String path, String body, String etag) {
        return api.send(method, token, path, body, Map.of("If-Match", etag));
    }

    private String contents(String table) throws Exception {
        try (Connection connection = newsroom.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
