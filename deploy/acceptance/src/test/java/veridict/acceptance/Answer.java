package veridict.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** This answer, if it has the status; else a failure that says what came instead. */
    public Answer expect(int expected) {
        assertEquals(expected, status, () -> "answered: " + body);
        return this;
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag with " + body));
    }

    public String text(String field) {
        return body.required(field).asText();
    }

    /** One field of every item of a list. */
    public List<String> ofItems(String field) {
        return items().stream().map(item -> item.required(field).asText()).toList();
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(body.required("items").spliterator(), false).toList();
    }
}
