package veridict.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.json.Json;
import veridict.model.MoveName;
import veridict.review.Moves;

/** Every move with every wrong shape of its data, made from the schema that the move itself gives. */
@QuarkusTest
class WrongMovesTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static final List<String> NO_OBJECTS = List.of(
            "[]",
            "null",
            "\"text\"",
            "7",
            "true",
            "{",
            "}",
            "{} {}",
            "nonsense",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000));

    /** None of them is a text, a choice, an id, a time or a list of texts. */
    private static final List<Object> NOTHING_THAT_FITS = List.of(
            7,
            true,
            1.5,
            Map.of("a", 1),
            List.of(List.of()),
            List.of(1),
            "\u0000",
            "a\u0000b",
            "",
            "  ",
            "\u200b",
            "x".repeat(200_000));

    private static final List<String> NO_TIMES = List.of(
            "yesterday",
            "2999-01-01",
            "2999-02-30T10:00:00Z",
            "2999-01-01T25:00:00Z",
            "2999-01-01T10:00:00+99:00",
            "2999-01-01 10:00",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-00-00T00:00:00Z",
            "2020-01-01T10:00:00Z");

    @Inject
    Client api;

    @Inject
    Moves moves;

    @Inject
    Json json;

    @ParameterizedTest
    @EnumSource
    void what_does_not_fit_is_a_problem_that_says_so(MoveName move) {
        String claim = api.submitted("submitter");
        assertAll(
                Stream.concat(NO_OBJECTS.stream(), wrong(move).map(json::text)).map(body -> (Executable)
                        () -> assertProblem(tried("editor", claim, move.wire(), body), move + " " + shown(body))));
        assertEquals("\"1\"", api.etag("editor", claim), "nothing of it was done");
    }

    @Test
    void a_move_of_an_empty_body_is_one_without_data() {
        String claim = api.submitted("submitter");
        Response empty = api.as("checker").header("If-Match", "\"1\"").body("").post(claim + "/moves/accept");
        assertEquals(200, empty.statusCode());
        Response none = api.as("checker").header("If-Match", "\"2\"").post(claim + "/moves/take-up");
        assertEquals(200, none.statusCode());
        assertProblem(api.as("checker").header("If-Match", "\"3\"").post(claim + "/moves/hand-back"), "no reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ACCEPTED  | assign              | /assignee | {\"assignee\": \"$nobody\"}",
                "ACCEPTED  | assign              | /assignee | {\"assignee\": \"$submitter\"}",
                "ACCEPTED  | assign              | /assignee | {\"assignee\": \"$editor2\"}",
                "ACCEPTED  | assign              | /assignee | {\"assignee\": \"$newsroom-bot\"}",
                "ACCEPTED  | hold                | /until    | {\"reason\": \"x\", \"until\": \"2020-01-01T00:00:00Z\"}",
                "ACCEPTED  | mark-duplicate      | /of       | {\"of\": \"$nobody\"}",
                "ACCEPTED  | mark-duplicate      | /of       | {\"of\": \"$claim\"}",
                "ACCEPTED  | recuse              | /person   | {\"person\": \"$nobody\", \"reason\": \"x\"}",
                "ACCEPTED  | recuse              | /person   | {\"person\": \"$submitter\", \"reason\": \"x\"}",
                "ACCEPTED  | recuse              | /person   | {\"person\": \"$admin\", \"reason\": \"x\"}",
                "ACCEPTED  | lift-recusal        | /person   | {\"person\": \"$checker\", \"reason\": \"x\"}",
                "ACCEPTED  | lift-recusal        | /person   | {\"person\": \"$nobody\", \"reason\": \"x\"}",
                "PROPOSED  | approve             | /draft    | {\"draft\": \"as I read it\"}",
                "APPROVED  | schedule            | /at       | {\"at\": \"2020-01-01T00:00:00Z\"}",
                "APPROVED  | schedule            | /at       | {\"at\": \"2020-01-01T00:00:00\", \"zone\": \"Europe/Kyiv\"}",
                "APPROVED  | schedule            | /zone     | {\"at\": \"2999-01-01T00:00:00\"}",
                "APPROVED  | schedule            | /zone     | {\"at\": \"2999-01-01T00:00:00\", \"zone\": \"Mars/Olympus\"}",
                "APPROVED  | schedule            | /zone     | {\"at\": \"2999-01-01T00:00:00\", \"zone\": \"GMT+99\"}",
                "APPROVED  | schedule            | /at       | {\"at\": \"2030-03-31T03:30:00\", \"zone\": \"Europe/Kyiv\"}",
                "PUBLISHED | correct             | /kind     | {\"kind\": \"FIRST\", \"reason\": \"x\", \"note\": \"y\"}",
                "PUBLISHED | correct             | /note     | {\"kind\": \"TYPO\", \"reason\": \"x\"}",
                "PUBLISHED | retract             | /note     | {\"reason\": \"x\"}",
            })
    void what_fits_and_makes_no_sense_names_its_field(String state, String move, String pointer, String data) {
        String claim = in(state);
        Response answer = tried("editor", claim, move, meant(data, claim));
        assertProblem(answer, move + " " + data);
        assertEquals(pointer, answer.jsonPath().getString("errors[0].pointer"), answer.asString());
    }

    @Test
    void who_is_away_or_recused_is_not_asked_to_rate_and_nobody_rates_off_the_scale() {
        String claim = api.written();
        for (String rater : List.of(NOBODY, id("submitter"), id("admin"), id("checker"))) {
            Response answer = tried("checker", claim, "request-cross-check", "{\"rater\": \"" + rater + "\"}");
            assertEquals(422, answer.statusCode());
            assertEquals("/rater", answer.jsonPath().getString("errors[0].pointer"));
        }
        api.move("checker", claim, "request-cross-check", Map.of("rater", id("checker2")));
        Response off = tried("checker2", claim, "cross-check", "{\"rating\": \"rather-not\"}");
        assertEquals("/rating", off.jsonPath().getString("errors[0].pointer"));
    }

    private Stream<Map<String, Object>> wrong(MoveName move) {
        Map<String, Object> schema = moves.schema(move);
        Map<String, Map<String, Object>> fields = properties(schema);
        Map<String, Object> right = new LinkedHashMap<>();
        fields.forEach((name, field) -> right.put(name, fitting(name, field)));
        List<Map<String, Object>> wrong = new ArrayList<>();
        wrong.add(with(right, "surprise", 1));
        fields.forEach((name, field) -> {
            boolean required = ((List<?>) schema.get("required")).contains(name);
            if (required) {
                wrong.add(without(right, name));
                wrong.add(with(right, name, null));
            }
            values(name, field).forEach(value -> wrong.add(with(right, name, value)));
        });
        return wrong.stream();
    }

    private static Stream<?> values(String name, Map<String, Object> field) {
        if (name.equals("zone")) {
            return Stream.of("Mars/Olympus", "GMT+99", "", 7);
        }
        return "date-time".equals(field.get("format"))
                ? Stream.concat(NO_TIMES.stream(), NOTHING_THAT_FITS.stream())
                : NOTHING_THAT_FITS.stream();
    }

    private static Object fitting(String name, Map<String, Object> field) {
        if (field.get("enum") instanceof List<?> constants) {
            return constants.getFirst();
        }
        if ("array".equals(field.get("type"))) {
            return List.of("a topic");
        }
        if ("uuid".equals(field.get("format"))) {
            return NOBODY;
        }
        return "date-time".equals(field.get("format"))
                ? "2999-01-01T00:00:00Z"
                : name.equals("zone") ? "UTC" : "Some words";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        return (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
    }

    private static Map<String, Object> with(Map<String, Object> data, String name, Object value) {
        Map<String, Object> other = new HashMap<>(data);
        other.put(name, value);
        return other;
    }

    private static Map<String, Object> without(Map<String, Object> data, String name) {
        Map<String, Object> other = new HashMap<>(data);
        other.remove(name);
        return other;
    }

    private Response tried(String account, String claim, String move, String body) {
        return api.as(account)
                .header("If-Match", api.etag("editor", claim))
                .body(body)
                .post(claim + "/moves/" + move);
    }

    private static void assertProblem(Response answer, String what) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, what + ": " + answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/problem+json"), what + ": " + answer.contentType());
        assertTrue(answer.jsonPath().getString("detail").length() > 5, what + ": " + answer.asString());
    }

    private String in(String state) {
        return switch (state) {
            case "ACCEPTED" -> {
                String claim = api.submitted("submitter");
                api.move("checker", claim, "accept", Map.of());
                yield claim;
            }
            case "PROPOSED" -> api.proposed();
            case "APPROVED" -> api.approved();
            default -> api.published();
        };
    }

    private String meant(String data, String claim) {
        String meant = data.replace("$nobody", NOBODY).replace("$claim", claim.replaceFirst(".*/", ""));
        for (String account : Arrays.asList("submitter", "checker", "editor2", "admin", "newsroom-bot")) {
            if (meant.contains("$" + account + "\"")) {
                meant = meant.replace("$" + account, id(account));
            }
        }
        return meant;
    }

    private String id(String account) {
        return UUID.fromString(api.get(account, "/v1/people/me").path("id")).toString();
    }

    private static String shown(String body) {
        return body.length() > 200 ? body.substring(0, 200) + "…" : body;
    }
}
