package veridict.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a problem that names the field, and nothing of ours. */
@QuarkusTest
class BadInputTest {

    @Inject
    Client api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/statement       | 422 | {\"statement\": \"\", \"language\": \"en\"}",
                "/statement       | 422 | {\"statement\": \"  \", \"language\": \"en\"}",
                "/statement       | 422 | {\"language\": \"en\"}",
                "/statement       | 422 | {\"statement\": \"a\\u0000b\", \"language\": \"en\"}",
                "/statement       | 400 | {\"statement\": 5, \"language\": \"en\"}",
                "/statement       | 400 | {\"statement\": {}, \"language\": \"en\"}",
                "/language        | 422 | {\"statement\": \"a\", \"language\": \"not a language\"}",
                "/claimedOn       | 422 | {\"statement\": \"a\", \"language\": \"en\", \"claimedOn\": \"2999-01-01\"}",
                "/claimedOn       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"claimedOn\": \"yesterday\"}",
                "/claimedOn       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"claimedOn\": \"-99999-01-01\"}",
                "/claimedOn       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"claimedOn\": \"0000-01-01\"}",
                "/statement       | 422 | {\"statement\": \"\u200b \u00a0\", \"language\": \"en\"}",
                "/quote/prefix    | 422 | {\"statement\": \"a\", \"language\": \"en\", \"quote\": {\"exact\": \"a\", \"prefix\": \"\\u0000\"}}",
                "/form            | 400 | {\"statement\": \"a\", \"language\": \"en\", \"form\": \"SONG\"}",
                "/form            | 400 | {\"statement\": \"a\", \"language\": \"en\", \"form\": 1}",
                "/surprise        | 400 | {\"statement\": \"a\", \"language\": \"en\", \"surprise\": 1}",
                "/articleId       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"articleId\": \"x\"}",
                "/articleId       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"articleId\": \"\"}",
                "/articleId       | 400 | {\"statement\": \"a\", \"language\": \"en\", \"articleId\": \"\\u0000\"}",
                "/claimant/name   | 422 | {\"statement\": \"a\", \"language\": \"en\", \"claimant\": {\"role\": \"minister\"}}",
                "/articleId       | 422 | {\"statement\": \"a\", \"language\": \"en\", \"articleId\": \"00000000-0000-7000-8000-000000000000\"}",
                "/claimant/sameAs | 422 | {\"statement\": \"a\", \"language\": \"en\", \"claimant\": {\"name\": \"b\", \"sameAs\": \"javascript:alert(1)\"}}",
                "/claimant/id     | 422 | {\"statement\": \"a\", \"language\": \"en\", \"claimant\": {\"id\": \"00000000-0000-7000-8000-000000000000\"}}",
                "/topics/1        | 422 | {\"statement\": \"a\", \"language\": \"en\", \"topics\": [\"a\", \"\"]}",
                "/topics          | 400 | {\"statement\": \"a\", \"language\": \"en\", \"topics\": \"a\"}",
            })
    void a_claim_that_does_not_fit_is_refused_by_its_field(String pointer, int status, String body) {
        api.post("checker", "/v1/claims", body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer.collect { it.replaceAll('/<.*', '') }", hasItem(pointer))
                .body("instance", equalTo("/v1/claims"))
                .body("detail", not(containsString("veridict.")))
                .body("detail", not(containsString("java.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"statement\": \"a\", \"statement\": \"b\"}",
                "{} {}",
                "nonsense"
            })
    void what_is_no_json_object_is_refused(String body) {
        api.post("checker", "/v1/claims", body)
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .contentType("application/problem+json");
    }

    @Test
    void text_that_is_not_utf_8_is_refused_before_its_letters_are_lost() {
        byte[] latin = "{\"statement\": \"M\u00fcller\", \"language\": \"de\"}".getBytes(ISO_8859_1);
        api.as("checker").body(latin).post("/v1/claims").then().statusCode(400).body("detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until=-999999999-01-01",
                "since=%2B999999999-12-31&until=%2B999999999-12-31",
                "until=10000-01-01",
                "since=0000-01-01"
            })
    void a_day_that_is_none_is_refused(String period) {
        api.get("editor", "/v1/statistics?" + period).then().statusCode(anyOf(is(400), is(422)));
    }

    @Test
    void work_is_handed_over_to_nobody_named_only_where_somebody_stands_in() {
        String id = api.get("checker", "/v1/people/me").then().extract().path("id");
        for (String body : List.of("null", "{}")) {
            api.post("editor", "/v1/people/" + id + "/hand-over", body)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/to"));
        }
    }

    @Test
    void lengths_are_counted_as_people_count() {
        api.post(
                        "checker",
                        "/v1/claims",
                        Map.of(
                                "statement",
                                "\uD83D\uDE80".repeat(2_000),
                                "summary",
                                "\uD83D\uDE80".repeat(75),
                                "language",
                                "en"))
                .then()
                .statusCode(201);
        api.post("checker", "/v1/claims", Map.of("statement", "a".repeat(2_001), "language", "en"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/statement"));
        api.post("checker", "/v1/claims", Map.of("statement", "a", "summary", "a".repeat(76), "language", "en"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/summary"));
    }

    @Test
    void a_draft_names_what_it_gets_wrong() {
        String claim = api.written();
        api.save(claim, Map.of("rating", "pants-on-fire"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/rating"));
        api.save(claim, Map.of("explanation", "a".repeat(50_001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/explanation"));
        api.save(claim, Map.of("citations", java.util.List.of(77)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/citations/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/",
                "//example.org",
                "data:text/html,x",
                "https://",
                "https://user:secret@example.org/",
                "nonsense"
            })
    void addresses_begin_with_http(String url) {
        String claim = api.submitted("checker");
        api.post(
                        "checker",
                        claim + "/evidence",
                        Map.of("url", url, "stance", "SUPPORTS", "kind", "PRIMARY", "origin", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/url")));
        api.post(
                        "checker",
                        claim + "/evidence",
                        Map.of(
                                "url",
                                "https://example.org/" + "a".repeat(2_048),
                                "stance",
                                "SUPPORTS",
                                "kind",
                                "PRIMARY",
                                "origin",
                                "x"))
                .then()
                .statusCode(422);
    }

    @Test
    void moves_that_do_not_exist_or_carry_the_wrong_data_are_refused() {
        String claim = api.submitted("submitter");
        api.move("checker", claim, "promote", Map.of()).then().statusCode(404);
        api.move("editor", claim, "hold", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        api.move("checker", claim, "decline", Map.of("code", "BORING", "reason", "x"))
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .body("errors.pointer", hasItem("/code"));
        api.move("checker", claim, "decline", Map.of("code", "OPINION"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        api.move("checker", claim, "accept", Map.of("colour", "red"))
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .body("errors.pointer", hasItem("/colour"));
    }

    @Test
    void a_change_says_which_version_it_saw() {
        String claim = api.submitted("submitter");
        api.as("checker")
                .body(Map.of())
                .post(claim + "/moves/accept")
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        api.as("checker")
                .header("If-Match", "*")
                .body(Map.of())
                .post(claim + "/moves/accept")
                .then()
                .statusCode(428);
        for (String stale : java.util.List.of("\"9\"", "W/\"1\"", "1", "\"x\"", "\"99999999999999999999\"")) {
            api.as("checker")
                    .header("If-Match", stale)
                    .body(Map.of())
                    .post(claim + "/moves/accept")
                    .then()
                    .statusCode(412);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=NOWHERE",
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?cursor=nonsense",
                "?sort=statement",
                "?contested=maybe",
                "?assignee=somebody",
                "?priority=9",
                "?submittedAfter=yesterday",
                "?stat=PUBLISHED"
            })
    void a_list_is_not_asked_for_nonsense(String query) {
        api.get("checker", "/v1/claims" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", startsWith("/" + query.substring(1, query.indexOf('='))));
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        api.get("checker", "/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        api.get("checker", "/v1/claims/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        api.get("checker", "/v1/claims/nonsense").then().statusCode(404).contentType("application/problem+json");
        api.as("checker").delete("/v1/claims").then().statusCode(405).contentType("application/problem+json");
        api.as("checker")
                .contentType("text/plain")
                .body("x")
                .post("/v1/claims")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        api.as("checker").accept("image/png").get("/v1/claims").then().statusCode(406);
        api.as("checker")
                .body(" ".repeat(3_000_000))
                .post("/v1/claims")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("https://veridict.dev/problems/too-large"))
                .body("instance", equalTo("/v1/claims"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void a_key_that_is_none_is_refused_by_its_name(int length) {
        api.as("checker")
                .header("Idempotency-Key", length == 0 ? "  " : "k".repeat(length))
                .body(Client.claim())
                .post("/v1/claims")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/Idempotency-Key"));
    }

    @Test
    void a_key_holds_whatever_name_of_ours_the_request_comes_by() {
        Map<String, Object> claim = Client.claim();
        String key = UUID.randomUUID().toString();
        String first = created(key, "one.example", claim);
        assertEquals(first, created(key, "other.example", claim));
    }

    private String created(String key, String host, Map<String, Object> claim) {
        return api.as("checker")
                .header("Host", host)
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?topic=%00",
                "/v1/claims?language=%00",
                "/v1/claims?q=%00",
                "/v1/claimants?q=%00",
                "/v1/claims?submittedAfter=%2B999999999-12-31T00:00:00Z",
                "/v1/claims?cursor=MCArOTk5OTk5OTk5LTEyLTMxVDAwOjAwOjAwWiAwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAgMA",
                "/public/verdicts/%00",
                "/public/verdicts/a%00b/v/1",
                "/public?cursor=x",
                "/public?limit=many",
            })
    void an_address_that_makes_no_sense_is_no_fault_of_ours(String path) {
        api.as("checker")
                .urlEncodingEnabled(false)
                .accept("application/json")
                .get(path)
                .then()
                .statusCode(anyOf(is(200), is(400), is(404)));
    }

    @Test
    void a_number_longer_than_any_is_refused() {
        api.post(
                        "checker",
                        "/v1/claims",
                        "{\"statement\": \"a\", \"language\": \"en\", \"demand\": " + "9".repeat(5_000) + "}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_new_claimant_named_by_several_at_once_is_one() throws Exception {
        Map<String, Object> claim = Map.of(
                "statement",
                "They all say the same",
                "language",
                "en",
                "claimant",
                Map.of("name", "Nobody " + UUID.randomUUID()));
        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            List<Future<String>> made = several.invokeAll(Collections.nCopies(
                    8, () -> api.post("checker", "/v1/claims", claim).jsonPath().getString("claimant.id")));
            Set<String> ids = new HashSet<>();
            for (Future<String> one : made) {
                ids.add(one.get());
            }
            assertEquals(1, ids.size());
        }
    }
}
