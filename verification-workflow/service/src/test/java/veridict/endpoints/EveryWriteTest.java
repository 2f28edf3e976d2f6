package veridict.endpoints;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.endpoints.Api.Answer;

/** Every write that this service's description knows: done once under a key, and, where it changes what is there, on the version that was read. */
@QuarkusTest
class EveryWriteTest {

    private static final String NEVER = "\"987654\"";

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    /** A write that succeeds when it is made. @param seen its If-Match; absent: it takes none @param endpoint the one it is about */
    private record Write(
            String method,
            String address,
            @Nullable String body,
            @Nullable String seen,
            String endpoint) {}

    private Map<String, Function<String, Write>> writes() {
        return new TreeMap<>(Map.ofEntries(
                entry("POST /v1/endpoints", url -> new Write("POST", "/v1/endpoints", settings(url), null, made(url))),
                entry("PATCH /v1/endpoints/{id}", url -> {
                    String endpoint = made(url);
                    return new Write("PATCH", endpoint, "{\"description\": \"Ours\"}", tag(endpoint), endpoint);
                }),
                entry("DELETE /v1/endpoints/{id}", url -> {
                    String endpoint = made(url);
                    return new Write("DELETE", endpoint, null, tag(endpoint), endpoint);
                }),
                entry("POST /v1/endpoints/{id}/rotate", url -> {
                    String endpoint = made(url);
                    return new Write("POST", endpoint + "/rotate", "{\"graceHours\": 1}", null, endpoint);
                }),
                entry("POST /v1/endpoints/{id}/ping", url -> {
                    String endpoint = made(url);
                    return new Write("POST", endpoint + "/ping", null, null, endpoint);
                }),
                entry("POST /v1/endpoints/{id}/test", url -> {
                    String endpoint = made(url);
                    return new Write("POST", endpoint + "/test", "{\"type\": \"claim.accepted\"}", null, endpoint);
                }),
                entry("POST /v1/endpoints/{id}/replay", url -> {
                    String endpoint = made(url);
                    return new Write("POST", endpoint + "/replay", replay(), null, endpoint);
                }),
                entry("POST /v1/replays/{id}/cancel", url -> {
                    String endpoint = made(url);
                    String replay = resting(endpoint);
                    return new Write("POST", "/v1/replays/" + replay + "/cancel", null, null, endpoint);
                }),
                entry("POST /v1/deliveries/{id}/retry", url -> {
                    String endpoint = made(url);
                    String delivery = api.get(api.bot(), endpoint + "/deliveries")
                            .body()
                            .at("/items/0/id")
                            .asText();
                    return new Write("POST", "/v1/deliveries/" + delivery + "/retry", null, null, endpoint);
                })));
    }

    @Test
    void every_write_of_the_description_is_tried_here() {
        Set<String> described = new TreeSet<>();
        api.get(null, "/q/openapi?format=json")
                .body()
                .path("paths")
                .properties()
                .forEach(path -> Stream.of("post", "put", "patch", "delete")
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertEquals(described, writes().keySet());
    }

    @TestFactory
    Stream<DynamicTest> what_changes_an_endpoint_says_which_version_it_saw() {
        return each(write -> {
            if (write.seen() == null) {
                return;
            }
            assertEquals(428, sent(api.bot(), write, null, null).status());
            assertEquals(428, sent(api.bot(), write, "*", null).status());
            for (String stale : new String[] {NEVER, "W/" + write.seen(), "nonsense"}) {
                assertEquals(412, sent(api.bot(), write, stale, null).status());
            }
            assertEquals(write.seen(), tag(write.endpoint()), "nothing happened");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_write_under_a_key_happens_once_and_is_answered_again_to_its_caller() {
        return each(write -> {
            String key = UUID.randomUUID().toString();
            Answer first = sent(api.bot(), write, write.seen(), key);
            assertEquals(2, first.status() / 100, first.toString());
            long pings = pings(write);
            assertEquals(first, sent(api.bot(), write, write.seen(), key));
            assertEquals(first, sent(api.bot(), write, NEVER, key));
            assertEquals(pings, pings(write));
            Answer other = api.send(
                    write.method(),
                    api.bot(),
                    write.address(),
                    write.body() == null ? "{\"url\": \"https://other.example/\"}" : write.body() + " ",
                    headers(write.seen(), key));
            assertEquals(
                    "https://veridict.dev/problems/key-reused",
                    other.body().path("type").asText());
            newsroom.sql(
                    "update delivery set created_at = created_at - interval '1 second'"); // within it a ping is the
            // same
            assertNotEquals(first, sent(api.person("admin"), write, write.seen(), key));
            assertEquals(401, sent(null, write, write.seen(), key).status());
        });
    }

    @TestFactory
    Stream<DynamicTest> what_was_refused_is_not_kept_under_its_key() {
        return each(write -> {
            String key = UUID.randomUUID().toString();
            Answer refused = write.seen() == null && write.body() == null
                    ? api.send(write.method(), api.person("checker"), write.address(), null, headers(null, key))
                    : write.seen() == null
                            ? api.send(
                                    write.method(),
                                    api.bot(),
                                    write.address(),
                                    "{\"url\": \"nowhere\"}",
                                    headers(null, key))
                            : sent(api.bot(), write, NEVER, key);
            assertEquals(4, refused.status() / 100, refused.toString());
            assertEquals(2, sent(api.bot(), write, write.seen(), key).status() / 100);
        });
    }

    @Test
    void a_secret_is_answered_again_and_does_not_lie_in_clear() {
        try (Receiver receiver = Receiver.accepting()) {
            String key = UUID.randomUUID().toString();
            Answer first = api.send("POST", api.bot(), "/v1/endpoints", settings(receiver.url()), headers(null, key));
            String secret = first.body().path("secret").asText();
            assertTrue(secret.startsWith("whsec_"));
            assertFalse(String.valueOf(newsroom.one("select answer from idempotency where key = ?", key))
                    .contains(secret));
            forgotten(first.location());
        }
    }

    private Stream<DynamicTest> each(Consumer<Write> check) {
        return writes().entrySet().stream()
                .map(write -> DynamicTest.dynamicTest(write.getKey(), () -> {
                    try (Receiver receiver = Receiver.accepting()) {
                        Write made = write.getValue().apply(receiver.url());
                        check.accept(made);
                        forgotten(made.endpoint());
                    }
                }));
    }

    private Answer sent(@Nullable String token, Write write, @Nullable String condition, @Nullable String key) {
        return api.send(write.method(), token, write.address(), write.body(), headers(condition, key));
    }

    private static Map<String, String> headers(@Nullable String condition, @Nullable String key) {
        Map<String, String> headers = new HashMap<>();
        if (condition != null) {
            headers.put("If-Match", condition);
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return headers;
    }

    /** How often the endpoint was pinged: what a ping leaves behind. */
    private long pings(Write write) {
        return api.get(api.bot(), write.endpoint() + "/deliveries")
                .body()
                .path("items")
                .size();
    }

    /** One that has answered its ping, so that nobody but its owner changes it. */
    private String made(String url) {
        Answer made = api.send("POST", api.bot(), "/v1/endpoints", settings(url), Map.of());
        String endpoint = made.location().replaceFirst("^https?://[^/]+", "");
        eventually(
                () -> api.get(api.bot(), endpoint),
                answer -> answer.body().path("state").asText().equals("ACTIVE"));
        return endpoint;
    }

    private void forgotten(String endpoint) {
        api.send(
                "DELETE",
                api.bot(),
                endpoint.replaceFirst("^https?://[^/]+", ""),
                null,
                Map.of("If-Match", tag(endpoint)));
    }

    private String tag(String endpoint) {
        return api.get(api.bot(), endpoint.replaceFirst("^https?://[^/]+", "")).etag();
    }

    /** A replay that runs, and rests because its endpoint is disabled. */
    private String resting(String endpoint) {
        UUID id = UUID.randomUUID();
        UUID endpointId = UUID.fromString(endpoint.substring(endpoint.lastIndexOf('/') + 1));
        newsroom.sql(
                "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = 'OWNER' where id = ?",
                endpointId);
        newsroom.sql(
                "insert into replay (id, endpoint_id, since, until, state, reached_at, created_at) values (?, ?, now(), now(), 'RUNNING', now(), now())",
                id,
                endpointId);
        return id.toString();
    }

    /** Of what happens from now on. */
    private static String replay() {
        return "{\"since\": \"" + Instant.now() + "\"}";
    }

    private static String settings(String url) {
        return "{\"url\": \"" + url + "\"}";
    }
}
