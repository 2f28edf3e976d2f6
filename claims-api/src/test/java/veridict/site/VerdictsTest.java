package veridict.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.api.Client;

/** What the world reads, asked for without a login. */
@QuarkusTest
class VerdictsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    Client api;

    @Test
    void a_browser_reads_a_page_with_a_claim_review_of_its_own_address() {
        String path = page(api.published());
        String html = given().header("Accept", BROWSER)
                .header("Host", "evil.example")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Nobody saw it closed."))
                .body(not(containsString("evil.example")))
                .extract()
                .asString();
        String markup = html.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "")
                .replaceFirst("(?s)</script>.*", "");
        JsonPath review = JsonPath.from(markup);
        assertEquals("ClaimReview", review.getString("'@type'"));
        assertEquals("http://localhost:8081" + path, review.getString("url"));
        given().header("Accept", "application/ld+json")
                .get(path)
                .then()
                .contentType("application/ld+json")
                .body(startsWith("{"));
        assertEquals(
                review.getMap(""),
                JsonPath.from(given().get(path + ".jsonld").asString()).getMap(""));
    }

    @Test
    void a_program_reads_the_frozen_version() {
        String claim = api.published();
        String path = page(claim);
        String frozen = api.get("checker", claim + "/versions/1").asString();
        assertEquals(
                frozen, given().header("Accept", "application/json").get(path).asString());
        assertEquals(
                frozen, given().header("Accept", BROWSER).get(path + ".json").asString());
        assertEquals(frozen, given().get(path + "/v/1.json").asString());
    }

    @Test
    void what_is_edited_afterwards_changes_no_byte() {
        String claim = api.published();
        String path = page(claim);
        String before = given().header("Accept", BROWSER).get(path).asString();
        api.post("checker", claim + "/positions", Map.of("speaker", "A mayor", "says", "DENIES"))
                .then()
                .statusCode(201);
        assertEquals(before, given().header("Accept", BROWSER).get(path).asString());
    }

    @Test
    void whoever_has_it_already_is_told_so() {
        String path = page(api.published());
        var first = given().header("Accept", BROWSER).get(path);
        first.then()
                .header("Cache-Control", containsString("max-age=30"))
                .header("Cache-Control", containsString("public"))
                .header("Vary", containsString("Accept"))
                .header("ETag", notNullValue())
                .header("Last-Modified", notNullValue());
        given().header("Accept", BROWSER)
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .header("Vary", containsString("Accept"));
        given().header("Accept", BROWSER)
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304);
        given().header("Accept", "application/json")
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void no_script_may_run_and_one_policy_says_so() {
        var answer = given().header("Accept", BROWSER).get(page(api.published()));
        List<String> policies = answer.headers().getValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies.toString());
        assertTrue(policies.getFirst().startsWith("default-src 'none'; style-src 'self';"), policies.toString());
        assertFalse(policies.getFirst().contains("unsafe"), policies.toString());
        answer.then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", notNullValue());
    }

    @Test
    void the_style_of_a_page_is_served_beside_it() {
        String html =
                given().header("Accept", BROWSER).get(page(api.published())).asString();
        String style =
                html.replaceFirst("(?s).*<link rel=\"stylesheet\" href=\"", "").replaceFirst("(?s)\".*", "");
        given().get(style)
                .then()
                .statusCode(200)
                .contentType("text/css")
                .header("Cache-Control", containsString("max-age"));
    }

    @Test
    void while_it_is_corrected_the_page_stays_and_then_it_tells_the_correction() {
        String claim = api.published();
        String path = page(claim);
        Map<String, Object> correction =
                Map.of("kind", "CLARIFICATION", "reason", "A reader wrote.", "note", "We named the wrong register.");
        api.move("editor", claim, "correct", correction).then().statusCode(200);
        given().header("Accept", BROWSER).get(path).then().statusCode(200).body(not(containsString("wrong register")));
        api.save(claim, Client.draft()).then().statusCode(200);
        api.move("checker", claim, "propose", Map.of()).then().statusCode(200);
        api.move("editor", claim, "approve", Map.of("draft", api.etag("editor", claim + "/draft")))
                .then()
                .statusCode(200);
        api.move("editor", claim, "publish", Map.of()).then().statusCode(200);
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("We named the wrong register."))
                .body(containsString("Clarification"))
                .body(not(containsString("A reader wrote.")));
        given().get(path + ".json").then().body("number", equalTo(2)).body("kind", equalTo("CLARIFICATION"));
        given().get(path + "/v/1.json").then().statusCode(200).body("number", equalTo(1));
    }

    @Test
    void a_retracted_verdict_stays_with_the_notice_first_and_without_markup() {
        String claim = api.published();
        String path = page(claim);
        Map<String, Object> retraction = Map.of("reason", "Forged.", "note", "The register we cited is forged.");
        api.move("editor", claim, "retract", retraction).then().statusCode(200);
        given().header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("The register we cited is forged."))
                .body(containsString("noindex"))
                .body(not(containsString("ld+json")));
        given().get(path + ".jsonld").then().statusCode(404);
        given().get(path + ".json").then().body("retraction.note", equalTo("The register we cited is forged."));
        given().header("Accept", "application/json")
                .get("/public?limit=100")
                .then()
                .body("items.slug", not(hasItem(slug(path))));
    }

    @Test
    void the_list_begins_with_the_newest_and_goes_on_by_cursor() {
        String older = page(api.published());
        String newer = page(api.published());
        String next = given().header("Accept", "application/json")
                .get("/public?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].slug", equalTo(slug(newer)))
                .extract()
                .path("next");
        given().header("Accept", "application/json")
                .get("/public?limit=1&cursor=" + next)
                .then()
                .body("items[0].slug", equalTo(slug(older)));
        given().header("Accept", BROWSER)
                .get("/public")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(slug(older)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/verdicts/unknown",
                "/public/verdicts/unknown.json",
                "/public/verdicts/unknown/v/1",
                "/public/verdicts/unknown/v/99999999999",
                "/public/verdicts/unknown/v/x",
                "/public/verdicts/..%2f..%2fetc",
                "/public/elsewhere"
            })
    void an_unknown_address_is_a_page_for_people_and_a_problem_for_programs(String path) {
        given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("class=\"public\""));
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=broken", "cursor=%20"})
    void a_list_that_cannot_be_is_refused(String query) {
        given().urlEncodingEnabled(false)
                .get("/public?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .get("/public?" + query)
                .then()
                .statusCode(400)
                .contentType("text/html");
    }

    @Test
    void a_verdict_that_was_only_approved_is_nowhere() {
        String claim = api.approved();
        String statement = api.get("editor", claim).path("statement");
        given().get("/public?limit=100").then().body(not(containsString(statement)));
    }

    @Test
    void nobody_of_the_newsroom_and_no_private_person_is_in_any_byte() {
        String claim = api.submitted(
                "submitter",
                Map.of(
                        "statement",
                        "The bridge is closed for good",
                        "summary",
                        "The bridge is closed",
                        "language",
                        "en",
                        "medium",
                        "Facebook",
                        "claimedOn",
                        "2026-01-01",
                        "claimant",
                        Map.of(
                                "name",
                                "Jane Neighbour",
                                "kind",
                                "PERSON",
                                "role",
                                "piano teacher",
                                "publicness",
                                "PRIVATE")));
        api.post("checker", claim + "/appearances", Map.of("url", "https://social.example/jane.neighbour/1"))
                .then()
                .statusCode(201);
        api.post("checker", claim + "/positions", Map.of("speaker", "Jane  Neighbour", "says", "ASSERTS"))
                .then()
                .statusCode(201);
        Map<String, Object> asked = Map.of(
                "party",
                "Jane Neighbour",
                "channel",
                "phone",
                "question",
                "Did you say so?",
                "sentAt",
                "2026-01-02T08:00:00Z",
                "outcome",
                "DECLINED");
        api.post("checker", claim + "/contacts", asked).then().statusCode(201);
        api.published(claim);
        String path = page(claim);
        List<String> names = List.of("neighbour", "piano teacher", "okafor", "lindqvist", "carpentier");
        for (String address :
                List.of(path, path + ".json", path + ".jsonld", path + "/v/1", "/public", "/public?limit=1")) {
            for (String accept : List.of(BROWSER, "application/json", "*/*")) {
                String bytes =
                        given().header("Accept", accept).get(address).asString().toLowerCase(Locale.ROOT);
                for (String name : names) {
                    assertFalse(bytes.contains(name), name + " in " + address + ": " + bytes);
                }
            }
        }
    }

    private String page(String claim) {
        String url = api.get("editor", claim).path("publication.url");
        return url.replaceFirst("^https?://[^/]+", "");
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
