package veridict.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Access tokens of the demo realm's people and programs, from the Keycloak at an address. */
public record Tokens(String keycloakUrl) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Of a demo account ({@code submitter}, {@code checker}, {@code editor}, …), as a script would get it. Lives five minutes. */
    public String of(String account) {
        return token(Map.of(
                "grant_type", "password", "client_id", "veridict-cli", "username", account, "password", "veridict"));
    }

    /** Of the program newsroom-bot, role integration. */
    public String ofNewsroomBot() {
        return token(Map.of(
                "grant_type", "client_credentials", "client_id", "newsroom-bot", "client_secret", "newsroom-bot-demo"));
    }

    // Protected against guessing, Keycloak refuses whoever signs in while the same account is signing in elsewhere.
    private String token(Map<String, String> form) {
        for (int tried = 1; ; tried++) {
            JsonNode answer = asked(form);
            if (answer.has("access_token")) {
                return answer.path("access_token").asText();
            }
            if (tried == TRIES || !answer.path("error").asText().equals("invalid_grant")) {
                throw new IllegalStateException("Keycloak gives no token: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private JsonNode asked(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloakUrl + "/realms/veridict/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + keycloakUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
