package veridict.api;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every write that the API's description knows: done once under a key, and, where it changes what is there, on the version that was read. */
@QuarkusTest
class EveryWriteTest {

    private static final String NEVER = "\"987654\"";

    @Inject
    Client api;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    /** A write that succeeds when it is made. @param seen its If-Match; absent: it takes none @param watched where its effect shows */
    record Write(
            String account,
            String twin,
            String method,
            String address,
            @Nullable Object body,
            @Nullable String seen,
            String watched) {}

    private Map<String, Supplier<Write>> writes() {
        return new TreeMap<>(Map.ofEntries(
                entry("POST /v1/articles", () -> adds("checker", "/v1/articles", article(), "/v1/articles")),
                entry(
                        "POST /v1/claimants",
                        () -> adds("checker", "/v1/claimants", claimant(), "/v1/claimants?q=Claimant")),
                entry("POST /v1/claims", () -> adds("checker", "/v1/claims", Client.claim(), "/v1/claims?limit=5")),
                entry("PATCH /v1/claims/{id}", () -> {
                    String claim = api.submitted("submitter");
                    return changes("checker", "PATCH", claim, Map.of("medium", "radio"), claim, claim);
                }),
                entry("PUT /v1/claims/{id}/draft", () -> {
                    String claim = api.written();
                    return changes(
                            "checker", "PUT", claim + "/draft", Client.draft(), claim + "/draft", claim + "/draft");
                }),
                entry("POST /v1/claims/{id}/moves/{move}", () -> {
                    String claim = api.submitted("submitter");
                    return changes("checker", "POST", claim + "/moves/accept", Map.of(), claim, claim);
                }),
                entry("POST /v1/claims/{id}/{kind}", () -> {
                    String claim = api.submitted("submitter");
                    return adds("checker", claim + "/positions", position(), claim);
                }),
                entry("PUT /v1/claims/{id}/{kind}/{item}", () -> {
                    String claim = api.submitted("submitter");
                    return changes(
                            "checker",
                            "PUT",
                            made("checker", claim + "/positions", position()),
                            position(),
                            claim,
                            claim);
                }),
                entry("DELETE /v1/claims/{id}/{kind}/{item}", () -> {
                    String claim = api.submitted("submitter");
                    return changes(
                            "checker", "DELETE", made("checker", claim + "/positions", position()), null, claim, claim);
                }),
                entry("POST /v1/claims/{id}/waivers", () -> {
                    String claim = api.proposed();
                    return adds("editor", claim + "/waivers", waiver(), claim);
                }),
                entry("DELETE /v1/claims/{id}/waivers/{item}", () -> {
                    String claim = api.proposed();
                    return changes(
                            "editor", "DELETE", made("editor", claim + "/waivers", waiver()), null, claim, claim);
                }),
                entry("POST /v1/claims/{id}/redactions", () -> {
                    String claim = api.submitted("submitter");
                    return adds("editor", claim + "/redactions", redaction(), claim + "/redactions");
                }),
                entry("DELETE /v1/claims/{id}/redactions/{item}", () -> {
                    String claim = api.submitted("submitter");
                    String asked = made("editor", claim + "/redactions", redaction());
                    return changes("editor", "DELETE", asked, null, claim, claim + "/redactions");
                }),
                entry("POST /v1/claims/{id}/comments", () -> {
                    String claim = api.written();
                    return adds("checker", claim + "/comments", comment(), claim + "/history");
                }),
                entry("POST /v1/claims/{id}/comments/{thread}/replies", () -> {
                    String thread = made("checker", api.written() + "/comments", comment());
                    return adds("checker", thread + "/replies", comment(), thread);
                }),
                entry("POST /v1/claims/{id}/comments/{thread}/resolve", () -> {
                    String thread = made("checker", api.written() + "/comments", comment());
                    return changes("checker", "POST", thread + "/resolve", null, thread, thread);
                }),
                entry("POST /v1/claims/{id}/comments/{thread}/reopen", () -> {
                    String thread = made("checker", api.written() + "/comments", comment());
                    api.as("checker")
                            .header("If-Match", "\"1\"")
                            .post(thread + "/resolve")
                            .then()
                            .statusCode(200);
                    return changes("checker", "POST", thread + "/reopen", null, thread, thread);
                }),
                entry("POST /v1/claims/{id}/comments/{thread}/accept", () -> {
                    String claim = api.written();
                    String thread = made(
                            "editor",
                            claim + "/comments",
                            Map.of(
                                    "text",
                                    "Say",
                                    "passage",
                                    Map.of("exact", "We looked"),
                                    "suggestion",
                                    "We searched"));
                    Object comment = api.get("checker", thread).path("comments[0].id");
                    return changes(
                            "checker",
                            "POST",
                            thread + "/accept",
                            Map.of("comment", comment),
                            thread,
                            claim + "/draft");
                }),
                entry("POST /v1/complaints", () -> {
                    String claim = api.published();
                    return adds("editor", "/v1/complaints", complaint(claim), claim + "/history");
                }),
                entry("POST /v1/complaints/{id}/take", () -> {
                    String complaint = made("editor", "/v1/complaints", complaint(api.published()));
                    return changes("editor2", "POST", complaint + "/take", null, complaint, complaint);
                }),
                entry("POST /v1/complaints/{id}/decide", () -> {
                    String complaint = made("editor", "/v1/complaints", complaint(api.published()));
                    api.as("editor2")
                            .header("If-Match", "\"1\"")
                            .post(complaint + "/take")
                            .then()
                            .statusCode(200);
                    Object no = Map.of("state", "REJECTED", "answer", "It was this bridge.");
                    return changes("editor2", "POST", complaint + "/decide", no, complaint, complaint);
                }),
                entry(
                        "PATCH /v1/people/me",
                        () -> changes(
                                "checker2", "PATCH", "/v1/people/me", Map.of(), "/v1/people/me", "/v1/people/me")),
                entry("POST /v1/people/{id}/hand-over", () -> {
                    api.written();
                    return adds(
                            "editor",
                            "/v1/people/" + id("checker") + "/hand-over",
                            Map.of("to", id("checker2")),
                            "/v1/claims?sort=-updatedAt&limit=5");
                })));
    }

    @Test
    void every_write_of_the_description_is_tried_here() {
        assertEquals(described(), writes().keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_write_takes_the_condition_that_its_description_says() {
        return each(write -> {
            if (write.seen() == null) {
                assertFalse(takesCondition(write), "described otherwise");
                return;
            }
            String before = seen(write);
            assertEquals(428, sent(write, null, null).statusCode());
            assertEquals(428, sent(write, "*", null).statusCode());
            for (String stale : List.of(NEVER, "W/" + write.seen(), "nonsense")) {
                Response answer = sent(write, stale, null);
                assertEquals(412, answer.statusCode(), stale + ": " + answer.asString());
                assertTrue(answer.contentType().startsWith("application/problem+json"));
            }
            assertEquals(before, seen(write), "nothing happened");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_write_under_a_key_happens_once_and_is_answered_again() {
        return each(write -> {
            String key = UUID.randomUUID().toString();
            Response first = sent(write, write.seen(), key);
            assertEquals(2, first.statusCode() / 100, first.asString());
            String after = seen(write);
            for (String condition : new String[] {write.seen(), NEVER, null}) {
                Response again = sent(write, condition, key);
                assertEquals(first.statusCode(), again.statusCode());
                assertEquals(first.asString(), again.asString());
                assertEquals(first.header("ETag"), again.header("ETag"));
                assertEquals(first.header("Location"), again.header("Location"));
            }
            assertEquals(after, seen(write), "it happened once");
            assertKeyReused(request(write, write.seen(), key)
                    .body(other(write.body()))
                    .request(write.method(), write.address()));
            String elsewhere = write.address().equals("/v1/claimants") ? "/v1/claims" : "/v1/claimants";
            Object fitting = write.address().equals("/v1/claimants") ? Client.claim() : claimant();
            assertKeyReused(request(write, null, key).body(fitting).post(elsewhere));
            assertEquals(
                    401,
                    given().header("Idempotency-Key", key)
                            .request(write.method(), write.address())
                            .statusCode());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_key_is_its_callers_own() {
        return each(write -> {
            String key = UUID.randomUUID().toString();
            Response first = sent(write, write.seen(), key);
            Response other = withKey(api.as(write.twin()), write.seen(), key, write.body())
                    .request(write.method(), write.address());
            assertNotEquals(first.asString() + first.header("Location"), other.asString() + other.header("Location"));
            assertNotEquals("https://veridict.dev/problems/key-reused", type(other));
        });
    }

    @TestFactory
    Stream<DynamicTest> what_was_refused_is_not_kept_under_its_key() {
        return each(write -> {
            String key = UUID.randomUUID().toString();
            Response refused = write.seen() == null
                    ? request(write, null, key).body("{\"surprise\": 1}").request(write.method(), write.address())
                    : sent(write, NEVER, key);
            assertEquals(4, refused.statusCode() / 100, refused.asString());
            assertEquals(2, sent(write, write.seen(), key).statusCode() / 100);
        });
    }

    @Test
    void what_readers_confide_is_not_kept_in_clear() throws SQLException {
        String key = UUID.randomUUID().toString();
        Write write = writes().get("POST /v1/complaints").get();
        assertEquals(201, sent(write, null, key).statusCode());
        assertTrue(sent(write, null, key).asString().contains("reader@example.org"), "the first answer again");
        try (Connection admin = DriverManager.getConnection(adminUrl);
                ResultSet row = admin.createStatement()
                        .executeQuery("select answer from idempotency where key = '" + key + "'")) {
            assertTrue(row.next());
            assertFalse(row.getString(1).contains("reader@example.org")
                    || row.getString(1).contains("another bridge"));
        }
    }

    private Stream<DynamicTest> each(Consumer<Write> check) {
        return writes().entrySet().stream()
                .map(write -> DynamicTest.dynamicTest(
                        write.getKey(), () -> check.accept(write.getValue().get())));
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> writes = new TreeSet<>();
        paths.forEach((path, item) -> Stream.of("post", "put", "patch", "delete")
                .filter(item::containsKey)
                .filter(method -> path.startsWith("/v1/"))
                .forEach(method -> writes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return writes;
    }

    private boolean takesCondition(Write write) {
        String name = writes().keySet().stream()
                .filter(key -> key.startsWith(write.method() + " ")
                        && write.address()
                                .matches(key.replaceFirst("^\\w+ ", "")
                                        .replace("{kind}", "positions")
                                        .replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst()
                .orElseThrow();
        List<String> parameters = given().get("/q/openapi?format=json")
                .jsonPath()
                .getList("paths.'" + name.replaceFirst("^\\w+ ", "") + "'."
                        + write.method().toLowerCase(Locale.ROOT) + ".parameters.name");
        return parameters.contains("If-Match");
    }

    private String seen(Write write) {
        Response watched = api.get(write.account(), write.watched());
        return watched.header("ETag") + watched.asString();
    }

    private Response sent(Write write, @Nullable String condition, @Nullable String key) {
        return withKey(api.as(write.account()), condition, key, write.body()).request(write.method(), write.address());
    }

    private RequestSpecification request(Write write, @Nullable String condition, String key) {
        return withKey(api.as(write.account()), condition, key, null);
    }

    private static RequestSpecification withKey(
            RequestSpecification request, @Nullable String condition, @Nullable String key, @Nullable Object body) {
        if (condition != null) {
            request.header("If-Match", condition);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return body == null ? request : request.body(body);
    }

    /** Another body that fits as well. */
    private static Map<String, Object> other(@Nullable Object body) {
        Map<String, Object> other = new TreeMap<>();
        if (body instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> other.put(String.valueOf(name), value));
        }
        Stream.of("statement", "title", "name", "speaker", "text", "reason", "answer", "conclusion", "medium")
                .filter(other::containsKey)
                .findFirst()
                .ifPresentOrElse(name -> other.put(name, "Something else"), () -> Stream.of("to", "comment")
                        .filter(other::containsKey)
                        .findFirst()
                        .ifPresentOrElse(name -> other.put(name, UUID.randomUUID()), () -> other.put("other", 1)));
        return other;
    }

    private static void assertKeyReused(Response answer) {
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals("https://veridict.dev/problems/key-reused", type(answer));
    }

    private static @Nullable String type(Response answer) {
        return answer.contentType().startsWith("application/problem+json") ? answer.path("type") : null;
    }

    private Write adds(String account, String address, Object body, String watched) {
        return new Write(account, twin(account), "POST", address, body, null, watched);
    }

    private Write changes(
            String account, String method, String address, @Nullable Object body, String tagged, String watched) {
        return new Write(account, twin(account), method, address, body, api.etag(account, tagged), watched);
    }

    private static String twin(String account) {
        return switch (account) {
            case "checker" -> "checker2";
            case "checker2" -> "checker";
            case "editor" -> "editor2";
            default -> "editor";
        };
    }

    private String made(String account, String address, Object body) {
        Response made = api.post(account, address, body);
        assertEquals(201, made.statusCode(), made.asString());
        return made.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private String id(String account) {
        return api.get(account, "/v1/people/me").path("id");
    }

    private static Object article() {
        return Map.of("title", "A title", "language", "en", "text", "A text of its own: " + UUID.randomUUID());
    }

    private static Object claimant() {
        return Map.of("name", "Claimant " + UUID.randomUUID());
    }

    private static Object position() {
        return Map.of("speaker", "The mayor", "says", "DENIES");
    }

    private static Object waiver() {
        return Map.of("gate", "claimant-contacted", "reason", "Nobody knows where she is.");
    }

    private static Object redaction() {
        return Map.of("what", List.of("The bridge"), "legalBasis", "A court's order", "reason", "It was ordered.");
    }

    private static Object comment() {
        return Map.of("text", "Who else saw it?");
    }

    private static Object complaint(String claim) {
        return Map.of(
                "claimId",
                claim.replaceFirst(".*/", ""),
                "text",
                "It was another bridge.",
                "contact",
                "reader@example.org");
    }
}
