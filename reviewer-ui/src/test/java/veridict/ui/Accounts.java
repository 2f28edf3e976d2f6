package veridict.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import veridict.stack.TestParts;

/** People whom the demo realm does not have, made at the tests' Keycloak as whoever keeps the accounts would. */
@ApplicationScoped
public class Accounts {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;
    private static final int THERE_ALREADY = 409;

    private final String keycloak;

    Accounts(@ConfigProperty(name = "veridict.test.keycloak-url") String keycloak) {
        this.keycloak = keycloak;
    }

    /** @param role of the realm; absent: somebody without any */
    void have(String account, String first, String last, String... role) {
        String body = """
                {"username": "%1$s", "firstName": "%2$s", "lastName": "%3$s", "email": "%1$s@ledger.example", "emailVerified": true,
                 "enabled": true, "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}
                """.formatted(account, first, last, Reader.PASSWORD);
        int status = send("POST", "/admin/realms/veridict/users", body).statusCode();
        if (status != CREATED && status != THERE_ALREADY) {
            throw new IllegalStateException("Keycloak makes no " + account + ": " + status);
        }
        String id = read("/admin/realms/veridict/users?exact=true&username=" + account)
                .required(0)
                .required("id")
                .asText();
        for (String name : role) {
            JsonNode given = read("/admin/realms/veridict/roles/" + name);
            send("POST", "/admin/realms/veridict/users/" + id + "/role-mappings/realm", "[" + given + "]");
        }
    }

    /** The realms give the desk the roles of people only; here it is told of programs' owners, too. */
    void tellTheDeskOf(String role) {
        String client = read("/admin/realms/veridict/clients?clientId=reviewer-ui")
                .required(0)
                .required("id")
                .asText();
        JsonNode told = read("/admin/realms/veridict/roles/" + role);
        send("POST", "/admin/realms/veridict/clients/" + client + "/scope-mappings/realm", "[" + told + "]");
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(send("GET", path, "").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(keycloak + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + TestParts.ADMIN_PASSWORD))
                .build();
        try {
            return JSON.readTree(exchange(request).body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
