package veridict.api;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Real tokens that live four seconds: of a client that the test adds to its Keycloak. */
record ShortLived(String keycloakUrl) {

    private static final String LIFESPAN = "4";

    String token(String account) {
        String client = "short-lived-" + UUID.randomUUID();
        given().header("Authorization", "Bearer " + ofAdministrator())
                .contentType("application/json")
                .body(Map.of(
                        "clientId",
                        client,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", LIFESPAN),
                        "protocolMappers",
                        List.of(Map.of(
                                "name",
                                "audience",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.custom.audience", "veridict-api", "access.token.claim", "true")))))
                .post(keycloakUrl + "/admin/realms/veridict/clients")
                .then()
                .statusCode(201);
        return token("veridict", client, account, "veridict");
    }

    String ofAdministrator() {
        return token("master", "admin-cli", "admin", "admin");
    }

    private String token(String realm, String client, String account, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", account)
                .formParam("password", password)
                .post(keycloakUrl + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
