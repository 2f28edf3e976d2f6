package veridict.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.stack.Tokens;

/** The service as a client sees it, with real tokens. */
@ApplicationScoped
class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "veridict.test.keycloak-url")
    String keycloak;

    // The port is chosen when the service starts.
    private static URI service() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }

    String bot() {
        return new Tokens(keycloak).ofNewsroomBot();
    }

    String person(String account) {
        return new Tokens(keycloak).of(account);
    }

    Answer get(String token, String path) {
        return send("GET", token, path, null, Map.of());
    }

    Answer send(String method, String token, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service().resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode body, String etag, String location) {

        /** The fields that errors name, in order. */
        java.util.List<String> wrong() {
            return body.path("errors")
                    .valueStream()
                    .map(e -> e.path("pointer").asText())
                    .toList();
        }
    }
}
