package veridict.stack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.stack.TestParts;

/** The realm as Keycloak makes it of the file: with clients of its own, which the file does not show. */
class ProductionRealmImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name = "production-" + UUID.randomUUID();
    private String token;

    @BeforeEach
    void take_the_realm_in() throws Exception {
        token = adminToken();
        try (InputStream file = getClass().getResourceAsStream("/keycloak/veridict-realm.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${VERIDICT_DESK_URL}", "https://desk.news.example")
                    .replace("${VERIDICT_UI_CLIENT_SECRET}", UUID.randomUUID().toString());
            ObjectNode realm = (ObjectNode) JSON.readTree(json);
            realm.put("realm", name).remove("id");
            HttpResponse<String> taken = send(request("/admin/realms")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(realm.toString())));
            assertEquals(201, taken.statusCode(), taken.body());
        }
    }

    @AfterEach
    void forget_it() throws Exception {
        send(request("/admin/realms/" + name).DELETE());
    }

    @Test
    void no_client_takes_a_password() throws Exception { // RFC 9700, 2.4
        JsonNode clients = get("/admin/realms/" + name + "/clients");
        assertTrue(clients.size() > 3, "Keycloak's own are among them");
        assertEquals(
                List.of(),
                StreamSupport.stream(clients.spliterator(), false)
                        .filter(client -> client.required("enabled").asBoolean())
                        .filter(client ->
                                client.required("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.required("clientId").asText())
                        .toList());
    }

    @Test
    void the_second_factor_is_part_of_signing_in() throws Exception {
        assertEquals(
                "sign-in", get("/admin/realms/" + name).required("browserFlow").asText());
        String steps = get("/admin/realms/" + name + "/authentication/flows/sign-in/executions")
                .toString();
        assertTrue(steps.contains("auth-otp-form"), steps);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TestParts.keycloak() + path))
                .header("Authorization", "Bearer " + token);
    }

    private String adminToken() throws Exception {
        HttpRequest.Builder ask = HttpRequest.newBuilder(
                        URI.create(TestParts.keycloak() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + TestParts.ADMIN_PASSWORD));
        return JSON.readTree(send(ask).body()).required("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
