package veridict.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People by HTTP: away and back, their work handed over, kept away from a claim, and asked for a rating they do not know. */
@QuarkusTest
class PeopleTest {

    private static final String ME = "/v1/people/me";

    @Inject
    Client api;

    @Test
    void who_is_away_says_so_under_their_own_etag() {
        api.as("checker2")
                .body(Map.of("awayUntil", "2999-01-01"))
                .patch(ME)
                .then()
                .statusCode(428);
        String seen = api.etag("checker2", ME);
        tell(seen, "{\"awayUntil\": \"2999-01-01\", \"cover\": \"" + id("checker") + "\"}")
                .then()
                .statusCode(200)
                .body("cover.id", is(id("checker")));
        tell(seen, "{\"awayUntil\": null}").then().statusCode(412);
        tell(api.etag("checker2", ME), "{\"awayUntil\": \"2020-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/awayUntil"));
        api.move("editor", api.written(), "assign", Map.of("assignee", id("checker2")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/assignee"));
        tell(api.etag("checker2", ME), "{\"awayUntil\": null, \"cover\": null}")
                .then()
                .statusCode(200)
                .body("awayUntil", nullValue());
    }

    @Test
    void an_editor_hands_all_work_of_one_to_another() {
        String claim = api.written();
        String handOver = "/v1/people/" + id("checker") + "/hand-over";
        Map<String, String> to = Map.of("to", id("checker2"));
        api.post("checker", handOver, to).then().statusCode(403);
        api.post("editor", "/v1/people/" + id("editor").replace('0', '1') + "/hand-over", to)
                .then()
                .statusCode(404);
        api.post("editor", handOver, to).then().statusCode(200).body("moved", hasItem(claim.replaceFirst(".*/", "")));
        api.get("editor", claim).then().body("assignee.id", is(id("checker2")));
    }

    @Test
    void who_is_recused_is_told_so_and_the_reason_stays_with_editors() {
        String claim = api.proposed();
        api.move("editor", claim, "recuse", Map.of("person", id("editor"), "reason", "My brother's bridge"))
                .then()
                .statusCode(200)
                .body("recused", hasItem(id("editor")));
        api.move("editor", claim, "approve", Map.of("draft", "1"))
                .then()
                .statusCode(403)
                .body("type", is("https://veridict.dev/problems/recused"));
        api.get("editor2", claim + "/history").then().body("items.reason", hasItem("My brother's bridge"));
        api.get("checker", claim + "/history").then().body("items.reason", not(hasItem("My brother's bridge")));
        api.get("submitter", claim).then().body("recused", is(List.of()));
    }

    @Test
    void a_rater_finds_the_first_rating_nowhere() {
        String claim = api.written();
        api.move("checker", claim, "request-cross-check", Map.of("rater", id("checker2")))
                .then()
                .statusCode(200)
                .body("state", is("IN_CROSS_CHECK"));
        api.get("checker2", claim + "/draft").then().statusCode(403).header("ETag", nullValue());
        for (String path : List.of(
                claim,
                claim + "/history",
                claim + "/moves",
                claim + "/draft",
                claim + "/history/verification",
                "/v1/claims?q=bridge")) {
            String told = api.get("checker2", path).asString();
            assertFalse(told.contains("unproven") || told.contains("Nobody saw it closed"), path + ": " + told);
        }
        api.move("checker2", claim, "cross-check", Map.of("rating", "unproven"))
                .then()
                .statusCode(200)
                .body("state", is("PROPOSED"));
        assertEquals(200, api.get("checker2", claim + "/draft").statusCode());
    }

    private io.restassured.response.Response tell(String seen, String patch) {
        return api.as("checker2")
                .contentType("application/merge-patch+json")
                .header("If-Match", seen)
                .body(patch)
                .patch(ME);
    }

    private String id(String account) {
        return api.get(account, ME).jsonPath().getString("id");
    }
}
