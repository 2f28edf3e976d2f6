package veridict.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.stack.Tokens;

/** The API as a program uses it: as one of the demo accounts, by HTTP alone. */
@ApplicationScoped
public class Client {

    private final Tokens tokens;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A token, and since when: it lives five minutes, and a run of tests longer. */
    private record Known(String token, Instant since) {
        boolean isFresh() {
            return since.plus(Duration.ofMinutes(3)).isAfter(Instant.now());
        }
    }

    Client(@ConfigProperty(name = "veridict.test.keycloak-url") String keycloak) {
        tokens = new Tokens(keycloak);
    }

    public String token(String account) {
        return known.compute(account, (name, last) -> last != null && last.isFresh() ? last : fresh(name))
                .token();
    }

    private Known fresh(String name) {
        return new Known(name.equals("newsroom-bot") ? tokens.ofNewsroomBot() : tokens.of(name), Instant.now());
    }

    public RequestSpecification as(String account) {
        return given().header("Authorization", "Bearer " + token(account)).contentType("application/json");
    }

    public Response post(String account, String path, Object body) {
        return as(account).body(body).post(path);
    }

    public Response get(String account, String path) {
        return as(account).get(path);
    }

    public String etag(String account, String path) {
        return get(account, path).header("ETag");
    }

    /** Makes a move on the version the claim has now. */
    public Response move(String account, String claim, String move, Object data) {
        return as(account).header("If-Match", etag("editor", claim)).body(data).post(claim + "/moves/" + move);
    }

    public static Map<String, Object> claim() {
        return Map.of(
                "statement",
                "The bridge was closed on Monday " + UUID.randomUUID(),
                "summary",
                "The bridge was closed",
                "language",
                "en",
                "claimedOn",
                "2026-01-01");
    }

    public String submitted(String account) {
        return submitted(account, claim());
    }

    public String submitted(String account, Map<String, Object> claim) {
        return post(account, "/v1/claims", claim)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** A claim of checker's with two searches cited and an unproven draft. */
    public String written() {
        return written(submitted("submitter"));
    }

    private String written(String claim) {
        move("checker", claim, "accept", Map.of("topics", List.of("traffic")))
                .then()
                .statusCode(200);
        move("checker", claim, "take-up", Map.of()).then().statusCode(200);
        for (String place : List.of("The archive", "The register")) {
            post(
                            "checker",
                            claim + "/searches",
                            Map.of("where", place, "query", "bridge", "on", "2026-01-02", "result", "NOTHING_FOUND"))
                    .then()
                    .statusCode(201);
        }
        save(claim, draft()).then().statusCode(200);
        return claim;
    }

    public String proposed() {
        return proposed(written());
    }

    private String proposed(String claim) {
        move("checker", claim, "propose", Map.of()).then().statusCode(200);
        return claim;
    }

    public String approved() {
        return approved(proposed());
    }

    private String approved(String claim) {
        move("editor", claim, "approve", Map.of("draft", etag("editor", claim + "/draft")))
                .then()
                .statusCode(200);
        return claim;
    }

    public String published() {
        return published(submitted("submitter"));
    }

    /** The rest of the road for a claim that was submitted. */
    public String published(String submitted) {
        String claim = approved(proposed(written(submitted)));
        move("editor", claim, "publish", Map.of()).then().statusCode(200);
        return claim;
    }

    public Response save(String claim, Map<String, Object> draft) {
        return as("checker")
                .header("If-Match", etag("checker", claim + "/draft"))
                .body(draft)
                .put(claim + "/draft");
    }

    public static Map<String, Object> draft() {
        return Map.of(
                "rating",
                "unproven",
                "conclusion",
                "Nobody saw it closed.",
                "explanation",
                "We looked in [1] and [2].",
                "language",
                "en",
                "citations",
                List.of(1, 2));
    }
}
