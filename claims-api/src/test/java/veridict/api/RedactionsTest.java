package veridict.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A redaction over REST: asked for by an editor, executed by an admin. */
@QuarkusTest
class RedactionsTest {

    private static final Map<String, Object> BRIDGE = Map.of(
            "what",
            "The bridge was closed",
            "called",
            "place",
            "legalBasis",
            "A court's order",
            "reason",
            "It is none.");

    @Inject
    Client api;

    @Test
    void it_is_asked_for_and_executed_and_the_public_page_says_so() {
        String claim = api.published();
        String id = claim.substring(claim.lastIndexOf('/') + 1);
        String address = address(claim);
        String redaction = api.post("editor", claim + "/redactions", BRIDGE)
                .then()
                .statusCode(201)
                .header("ETag", equalTo(api.etag("editor", claim)))
                .body("what", hasItem("The bridge was closed"))
                .body("places", hasKey("versions"))
                .extract()
                .header("Location");
        String item = redaction.substring(redaction.lastIndexOf('/') + 1);
        api.get("admin", "/v1/redactions?open=true").then().statusCode(200).body("items.id", hasItem(item));
        api.get("admin", claim + "/moves").then().body("items.findAll { it.open }.move", hasItem("redact"));
        api.move("editor", claim, "redact", Map.of("redaction", item)).then().statusCode(403);
        api.move("admin", claim, "redact", Map.of("redaction", item))
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("statement", containsString("[place removed "));
        api.get("editor", redaction)
                .then()
                .body("what", nullValue())
                .body("executedBy.name", equalTo("Ruth Adeyemi"))
                .body("places", hasKey("versions"));
        api.get("editor", claim + "/history")
                .then()
                .body("items.last().entry", equalTo("redact"))
                .body("items.last().changes.field", hasItems("redacted", "legalBasis", "places"))
                .body("toString()", not(containsString("The bridge was closed")));
        api.get("editor", claim + "/history/verification").then().body("holds", equalTo(true));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(address + ".json")
                .then()
                .statusCode(301)
                .header(
                        "Location",
                        endsWith("/public/verdicts/" + id.replace("-", "").substring(20) + ".json"));
        RestAssured.given()
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("[place removed "), not(containsString("The bridge was closed")));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(address + "/v/1")
                .then()
                .statusCode(301);
    }

    @Test
    void a_request_is_taken_back_under_the_claims_etag() {
        String claim = api.published();
        String redaction = api.post("editor", claim + "/redactions", BRIDGE)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        api.as("admin").delete(redaction).then().statusCode(428);
        api.as("admin")
                .header("If-Match", api.etag("editor", claim))
                .delete(redaction)
                .then()
                .statusCode(204);
        api.get("editor", claim + "/redactions").then().body("items", hasSize(0));
    }

    @Test
    void who_may_not_and_what_stands_nowhere_is_told_so() {
        String claim = api.published();
        for (String account : List.of("checker", "admin", "submitter")) {
            api.post(account, claim + "/redactions", BRIDGE).then().statusCode(403);
        }
        api.get("checker", claim + "/redactions").then().statusCode(403);
        api.get("editor", "/v1/redactions").then().statusCode(403);
        api.post(
                        "editor",
                        claim + "/redactions",
                        Map.of("what", List.of("A submarine"), "legalBasis", "A law", "reason", "A reason."))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/what/0"));
        api.move("admin", claim, "redact", Map.of("redaction", claim.substring(claim.lastIndexOf('/') + 1)))
                .then()
                .statusCode(409);
    }

    private String address(String claim) {
        String url = api.get("editor", claim).jsonPath().getString("publication.url");
        return url.substring(url.indexOf("/public/"));
    }
}
