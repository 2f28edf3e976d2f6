package veridict.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    void a_token_that_is_signed_with_our_public_key_as_if_it_were_a_secret_is_refused() throws Exception {
        String payload = api.token("editor").split("\\.")[1];
        List<Map<String, Object>> keys = given().get(keycloak() + "/realms/veridict/protocol/openid-connect/certs")
                .jsonPath()
                .getList("keys");
        for (Map<String, Object> key : keys) {
            String header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + key.get("kid") + "\"}");
            String certificate = ((List<?>) key.get("x5c")).getFirst().toString();
            byte[] modulus = Base64.getUrlDecoder().decode(key.get("n").toString());
            for (byte[] secret : List.of(
                    modulus,
                    certificate.getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(certificate))) {
                refused(header + "." + payload + "." + hmac(secret, header + "." + payload));
            }
        }
    }

    @Test
    void a_token_of_another_issuer_is_refused_though_the_key_is_the_same() {
        String token = new ElsewhereIssued(keycloak()).token("editor");
        assertEquals("https://elsewhere.example/realms/veridict", claim(token, "iss"));
        refused(token);
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

    private static String hmac(byte[] secret, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String claim(String token, String name) {
        return JsonPath.from(decoded(token.split("\\.")[1])).getString(name);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
