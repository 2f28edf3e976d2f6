package veridict.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Whose token is not ours, or not theirs, is asked to sign in. */
@QuarkusTest
class TokensTest {

    @Inject
    Client api;

    @Test
    void without_a_token_nothing_is_read() {
        given().get("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://veridict.dev/problems/unauthenticated"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_that_somebody_else_made_is_refused() throws Exception {
        String[] parts = api.token("editor").split("\\.");
        refused(parts[0] + "." + parts[1] + ".");
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA");
        refused(signedByAnotherKey(parts[0], parts[1]));
        refused(parts[0] + "."
                + encoded(decoded(parts[1])
                        .replace("\"fact-checker\"", "\"admin\"")
                        .replace("\"exp\":1", "\"exp\":2")) + "." + parts[2]);
        refused("nonsense");
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        String other = new veridict.stack.Tokens(keycloak()).ofNewsroomBot();
        given().header("Authorization", "Bearer " + other)
                .get("/v1/people/me")
                .then()
                .statusCode(200);
        String account = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "editor")
                .formParam("password", "veridict")
                .post(keycloak() + "/realms/veridict/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        refused(account);
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        String token = new ShortLived(keycloak()).token("editor");
        Instant deadline = Instant.now().plusSeconds(30);
        assertEquals(200, status(token));
        while (status(token) != 401 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(200_000_000);
        }
        refused(token);
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/people/me")
                .statusCode();
    }

    @org.eclipse.microprofile.config.inject.ConfigProperty(name = "veridict.test.keycloak-url")
    String url;

    private String keycloak() {
        return url;
    }

    private static void refused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static String signedByAnotherKey(String header, String payload) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
        return header + "." + payload + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
