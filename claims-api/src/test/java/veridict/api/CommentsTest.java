package veridict.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The discussion of a claim by HTTP. Checker's draft says: We looked in [1] and [2]. */
@QuarkusTest
class CommentsTest {

    @Inject
    Client api;

    @Test
    void a_thread_is_opened_answered_settled_and_opened_again() {
        String claim = api.submitted("submitter");
        String version = api.etag("checker", claim);
        Response opened = api.post("checker2", claim + "/comments", Map.of("text", "Who said so first?"));
        opened.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("comments[0].text", equalTo("Who said so first?"))
                .body("comments[0].author.name", notNullValue())
                .body("passage", nullValue());
        String thread = path(opened);
        api.post("checker", thread + "/replies", Map.of("text", "The mayor."))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("comments", hasSize(2));
        api.as("checker").post(thread + "/resolve").then().statusCode(428);
        api.as("checker")
                .header("If-Match", "\"1\"")
                .post(thread + "/resolve")
                .then()
                .statusCode(412);
        api.as("checker")
                .header("If-Match", "\"2\"")
                .post(thread + "/resolve")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("RESOLVED"));
        api.as("checker")
                .header("If-Match", "\"3\"")
                .post(thread + "/resolve")
                .then()
                .statusCode(409);
        api.as("editor")
                .header("If-Match", "\"3\"")
                .post(thread + "/reopen")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        assertEquals(version, api.etag("checker", claim), "the claim's version stays");
    }

    @Test
    void a_comment_is_made_once_per_key() {
        String claim = api.submitted("submitter");
        String key = UUID.randomUUID().toString();
        Response first = keyed(claim, key, "Once.");
        Response again = keyed(claim, key, "Once.");
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.asString(), again.asString());
        keyed(claim, key, "Twice.").then().statusCode(422).body("type", containsString("key-reused"));
        api.get("checker", claim + "/comments").then().body("items", hasSize(1));
    }

    @Test
    void a_suggestion_is_taken_over_by_who_writes_the_draft() {
        String claim = api.written();
        String thread = path(api.post(
                "editor",
                claim + "/comments",
                Map.of(
                        "text",
                        "Plainer.",
                        "passage",
                        Map.of("exact", "We looked in [1]"),
                        "suggestion",
                        "We searched the archive [1]")));
        String comment = thread.substring(thread.lastIndexOf('/') + 1);
        accept("editor", thread, "\"1\"", comment).then().statusCode(403);
        accept("checker", thread, "\"1\"", comment)
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("accepted", equalTo(comment));
        api.get("checker", claim + "/draft")
                .then()
                .body("explanation", equalTo("We searched the archive [1] and [2]."))
                .body("hands", hasSize(1));
        api.as("checker")
                .header("If-Match", "\"2\"")
                .post(thread + "/reopen")
                .then()
                .statusCode(200);
        accept("checker", thread, "\"3\"", comment)
                .then()
                .statusCode(409)
                .body("type", containsString("wrong-state"))
                .body("detail", containsString("0 times"));
    }

    @Test
    void who_may_not_read_the_draft_does_not_know_of_a_thread_on_its_passage() {
        String claim = api.written();
        String thread = path(api.post(
                "checker", claim + "/comments", Map.of("text", "Odd.", "passage", Map.of("exact", "We looked"))));
        api.get("checker2", claim + "/comments").then().statusCode(200).body("items", hasSize(0));
        api.get("checker2", thread).then().statusCode(404);
        api.get("editor", claim + "/comments").then().body("items", hasSize(1));
        for (String outsider : List.of("submitter", "newsroom-bot", "admin")) {
            api.get(outsider, claim + "/comments").then().statusCode(403);
            api.get(outsider, thread).then().statusCode(403);
            api.post(outsider, claim + "/comments", Map.of("text", "Me too."))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_program_finds_who_is_mentioned() {
        String claim = api.submitted("submitter");
        String checker = api.get("checker", "/v1/people/me").jsonPath().getString("id");
        api.post("editor", claim + "/comments", Map.of("text", "Look, please.", "mentions", List.of(checker)))
                .then()
                .statusCode(201)
                .body("comments[0].mentions[0].id", equalTo(checker));
        api.post("editor", claim + "/comments", Map.of("text", "Nothing for you."));
        api.get("checker", claim + "/comments?mentions=me").then().body("items", hasSize(1));
        api.get("editor", claim + "/comments?mentions=" + checker + "&state=OPEN")
                .then()
                .body("items", hasSize(1));
        api.get("editor", claim + "/comments?mentions=nobody").then().statusCode(400);
        api.get("editor", claim + "/comments?state=SHUT").then().statusCode(400);
        api.post("editor", claim + "/comments", Map.of("text", "Who?", "mentions", List.of(UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mentions/0"));
    }

    private Response keyed(String claim, String key, String text) {
        return api.as("checker")
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post(claim + "/comments");
    }

    private Response accept(String account, String thread, String seen, String comment) {
        return api.as(account)
                .header("If-Match", seen)
                .body(Map.of("comment", comment))
                .post(thread + "/accept");
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
