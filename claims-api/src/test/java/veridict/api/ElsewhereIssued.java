package veridict.api;

import static io.restassured.RestAssured.given;

import java.util.Map;
import veridict.stack.Tokens;

/** Real tokens of the newsroom's own keys that name another issuer: of a realm that believes for a moment to live elsewhere. */
record ElsewhereIssued(String keycloakUrl) {

    String token(String account) {
        livesAt("https://elsewhere.example");
        try {
            return new Tokens(keycloakUrl).of(account);
        } finally {
            livesAt("");
        }
    }

    private void livesAt(String address) {
        given().header("Authorization", "Bearer " + new ShortLived(keycloakUrl).ofAdministrator())
                .contentType("application/json")
                .body(Map.of("attributes", Map.of("frontendUrl", address)))
                .put(keycloakUrl + "/admin/realms/veridict")
                .then()
                .statusCode(204);
    }
}
