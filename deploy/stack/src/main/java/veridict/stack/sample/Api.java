package veridict.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** claims-api, as the people of the newsroom use it; a write has a key, so that it happens once however often it is sent. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final Passes passes;
    private final HttpClient http = HttpClient.newHttpClient();

    public Api(String url, Passes passes) {
        this.url = url;
        this.passes = passes;
    }

    /** What the API said. */
    public record Answer(int status, String etag, JsonNode body) {}

    public Answer get(String person, String path) {
        return expected(sent(request(person, path).GET().build()), path, 200);
    }

    public Answer post(String person, String path, JsonNode body, String key) {
        return expected(sent(posting(person, path, body, key).build()), path, 201);
    }

    /** The same, where it may be there already: then the API answers 409 and names it. */
    public Answer postOrFind(String person, String path, JsonNode body, String key) {
        Answer answer = sent(posting(person, path, body, key).build());
        return answer.status() == 409 && answer.body().has("existing") ? answer : expected(answer, path, 201);
    }

    public Answer move(String person, String path, JsonNode body, String etag, String key) {
        return expected(
                sent(posting(person, path, body, key).header("If-Match", etag).build()), path, 200);
    }

    public Answer put(String person, String path, JsonNode body, String etag, String key) {
        return expected(
                sent(request(person, path)
                        .header("Idempotency-Key", key)
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofString(body.toString()))
                        .build()),
                path,
                200);
    }

    private HttpRequest.Builder posting(String person, String path, JsonNode body, String key) {
        return request(person, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + passes.of(person))
                .header("Content-Type", "application/json");
    }

    private Answer sent(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("claims-api does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for claims-api", e);
        }
    }

    private static Answer expected(Answer answer, String path, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("claims-api answered %d to %s: %s"
                    .formatted(answer.status(), path, answer.body().toPrettyString()));
        }
        return answer;
    }
}
