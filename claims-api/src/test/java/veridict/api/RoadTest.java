package veridict.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole road by HTTP alone, with real tokens. */
@QuarkusTest
class RoadTest {

    @Inject
    Client api;

    @Test
    void an_article_becomes_a_claim_and_the_claim_a_published_verdict() {
        Map<String, Object> article = Map.of(
                "title",
                "A title",
                "language",
                "en",
                "text",
                "The bridge was closed, a driver said. " + UUID.randomUUID());
        String taken = api.post("checker", "/v1/articles", article)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        api.post("checker2", "/v1/articles", article).then().statusCode(409).body("existing", equalTo(taken));

        String claim = api.post(
                        "checker",
                        "/v1/claims",
                        Map.of(
                                "statement",
                                "The bridge was closed",
                                "language",
                                "en",
                                "articleId",
                                taken,
                                "quote",
                                Map.of("exact", "The bridge was closed", "suffix", ", a driver said"),
                                "claimant",
                                Map.of("name", "A driver", "kind", "PERSON", "publicness", "PRIVATE")))
                .then()
                .statusCode(201)
                .body("quote.exact", equalTo("The bridge was closed"))
                .body("summary", equalTo("The bridge was closed"))
                .extract()
                .path("id");
        api.get("checker", "/v1/claims?article=" + taken).then().body("items.id", equalTo(List.of(claim)));

        String published = api.published();
        api.get("submitter", published)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publication.state", equalTo("PUBLIC"))
                .body("publication.url", startsWith("http://localhost:8081/public/verdicts/"));
        api.get("checker", published + "/versions/1")
                .then()
                .statusCode(200)
                .body("rating.key", equalTo("unproven"))
                .body("searches", hasSize(2))
                .body("checklist.gate", hasItem("four-eyes"));
        api.get("checker", published + "/history").then().body("items.hash", everyItem(notNullValue()));
        api.get("admin", published + "/history/verification").then().body("holds", is(true));
    }

    @Test
    void one_denial_is_added_to_several_claims_in_one_step() {
        String one = api.submitted("checker");
        String two = api.submitted("checker");
        api.post(
                        "checker",
                        one + "/positions",
                        Map.of("speaker", "A mayor", "says", "DENIES", "alsoFor", List.of(id(two))))
                .then()
                .statusCode(201);
        for (String claim : List.of(one, two)) {
            api.get("checker", claim + "/positions").then().body("items.speaker", equalTo(List.of("A mayor")));
        }
    }

    @Test
    void an_item_is_read_changed_and_removed_under_the_claims_etag() {
        String claim = api.submitted("checker");
        Map<String, Object> evidence =
                Map.of("url", "https://example.org/a", "stance", "SUPPORTS", "kind", "PRIMARY", "origin", "A witness");
        String item = api.post("checker", claim + "/evidence", evidence)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .extract()
                .header("Location");
        api.as("checker")
                .header("If-Match", "\"1\"")
                .body(evidence)
                .put(item)
                .then()
                .statusCode(412);
        api.as("checker")
                .header("If-Match", "\"2\"")
                .body(Map.of("title", "A letter", "stance", "CONTEXT", "kind", "SECONDARY", "origin", "A mayor"))
                .put(item)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("number", equalTo(1))
                .body("origin", equalTo("A mayor"));
        api.as("checker")
                .header("If-Match", "\"3\"")
                .delete(item)
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
        api.get("checker", item).then().statusCode(404);
    }

    @Test
    void a_claim_is_reworded_by_a_merge_patch() {
        String claim = api.submitted("submitter");
        api.as("checker")
                .header("If-Match", "\"1\"")
                .body(Map.of("medium", "radio"))
                .patch(claim)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("medium", equalTo("radio"))
                .body("summary", equalTo("The bridge was closed"));
        api.as("checker")
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"medium\": null}")
                .patch(claim)
                .then()
                .statusCode(200)
                .body("medium", equalTo(null));
    }

    @Test
    void the_moves_say_what_is_open_and_what_is_missing() {
        String claim = api.submitted("submitter");
        api.move("checker", claim, "accept", Map.of()).then().statusCode(200);
        api.move("checker", claim, "take-up", Map.of()).then().statusCode(200);
        api.get("checker", claim + "/moves")
                .then()
                .statusCode(200)
                .body("items.find { it.move == 'propose' }.open", is(false))
                .body("items.find { it.move == 'propose' }.missing.gate", hasItem("verdict-complete"))
                .body("items.find { it.move == 'hand-back' }.open", is(true))
                .body("items.find { it.move == 'hand-back' }.data.required", equalTo(List.of("reason")));
        api.move("checker", claim, "propose", Map.of())
                .then()
                .statusCode(422)
                .body("missing.gate", hasItem("evidence-present"));
    }

    @Test
    void a_hand_of_the_draft_is_told_that_a_second_person_has_to_do_it() {
        String claim = api.proposed();
        api.move("checker", claim, "approve", Map.of("draft", api.etag("checker", claim + "/draft")))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void of_two_clients_that_make_the_same_move_at_once_one_wins_and_the_other_is_told() {
        String claim = api.submitted("submitter");
        String seen = api.etag("editor", claim);
        List<Integer> statuses = Stream.of("checker", "checker2")
                .map(checker -> CompletableFuture.supplyAsync(() -> api.as(checker)
                        .header("If-Match", seen)
                        .body(Map.of())
                        .post(claim + "/moves/accept")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412), statuses);
        api.get("checker", claim + "/history").then().body("items", hasSize(2));
    }

    @Test
    void a_move_that_is_sent_again_with_its_key_is_answered_as_the_first_time() {
        String claim = api.submitted("submitter");
        String key = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            api.as("checker")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(claim + "/moves/accept")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("state", equalTo("ACCEPTED"));
        }
    }

    @Test
    void a_write_with_the_same_key_happens_once() {
        Map<String, Object> claim = Client.claim();
        String key = UUID.randomUUID().toString();
        String first = api.as("newsroom-bot")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(
                first,
                api.as("newsroom-bot")
                        .header("Idempotency-Key", key)
                        .body(claim)
                        .post("/v1/claims")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
        api.as("newsroom-bot")
                .header("Idempotency-Key", key)
                .body(Client.claim())
                .post("/v1/claims")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://veridict.dev/problems/key-reused"));
        api.as("submitter")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201);
    }

    @Test
    void a_part_that_is_added_twice_with_the_same_key_is_there_once() {
        String claim = api.submitted("checker");
        String key = UUID.randomUUID().toString();
        Map<String, Object> position = Map.of("speaker", "A mayor", "says", "DENIES");
        String first = api.as("checker")
                .header("Idempotency-Key", key)
                .body(position)
                .post(claim + "/positions")
                .header("Location");
        assertEquals(
                first,
                api.as("checker")
                        .header("Idempotency-Key", key)
                        .body(position)
                        .post(claim + "/positions")
                        .header("Location"));
        api.get("checker", claim + "/positions").then().body("items", hasSize(1));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
