package veridict.stack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm that newsrooms install, against RFC 9700 (Best Current Practice for OAuth 2.0 Security) and the contract. */
class ProductionRealmTest {
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper().readTree(ProductionRealmTest.class.getResource("/keycloak/veridict-realm.json"));
    }

    @Test
    void nobody_is_in_it_and_nobody_registers_themselves() {
        assertTrue(realm.path("users").isMissingNode());
        assertFalse(realm.required("registrationAllowed").asBoolean());
    }

    @Test
    void no_client_has_the_password_or_the_implicit_grant() { // RFC 9700, 2.1.2 and 2.4
        clients().forEach(client -> {
            assertFalse(client.required("directAccessGrantsEnabled").asBoolean(), client.toString());
            assertFalse(client.required("implicitFlowEnabled").asBoolean(), client.toString());
        });
    }

    @Test
    void every_client_with_the_code_flow_proves_possession_and_returns_to_exact_addresses() { // 2.1, 2.1.1
        clients()
                .filter(client -> client.required("standardFlowEnabled").asBoolean())
                .forEach(client -> {
                    JsonNode attributes = client.required("attributes");
                    assertEquals(
                            "S256",
                            attributes.required("pkce.code.challenge.method").asText());
                    assertFalse(client.required("redirectUris").isEmpty());
                    client.required("redirectUris").forEach(redirect -> exact(redirect.asText()));
                    exact(attributes.required("post.logout.redirect.uris").asText());
                });
    }

    @Test
    void no_client_is_public_and_no_secret_is_in_the_file() { // 2.5
        clients().forEach(client -> {
            assertFalse(client.required("publicClient").asBoolean(), client.toString());
            assertEquals(
                    "${VERIDICT_UI_CLIENT_SECRET}", client.required("secret").asText());
        });
        assertFalse(realm.toString().contains("demo"));
    }

    @Test
    void a_token_is_for_the_api_carries_the_roles_of_people_only_and_lives_five_minutes() { // 2.3
        assertEquals(300, realm.required("accessTokenLifespan").asInt());
        clients().forEach(client -> {
            assertFalse(client.required("fullScopeAllowed").asBoolean(), client.toString());
            assertTrue(children(client.required("protocolMappers"))
                    .anyMatch(mapper -> mapper.at("/config/included.custom.audience")
                            .asText()
                            .equals("veridict-api")));
        });
        assertEquals(
                "[\"submitter\",\"fact-checker\",\"editor\",\"admin\"]",
                realm.at("/scopeMappings/0/roles").toString());
    }

    @Test
    void refresh_tokens_rotate() { // 4.14.2
        assertTrue(realm.required("revokeRefreshToken").asBoolean());
        assertTrue(realm.required("refreshTokenMaxReuse").asInt() <= 2, "two tabs may refresh at once, more is replay");
    }

    @Test
    void guessing_passwords_is_slowed_down_and_transport_is_encrypted() {
        assertTrue(realm.required("bruteForceProtected").asBoolean());
        assertTrue(realm.required("failureFactor").asInt() <= 5);
        assertEquals("all", realm.required("sslRequired").asText());
    }

    @Test
    void editors_and_admins_need_a_second_factor() {
        Map<String, JsonNode> flows = new TreeMap<>();
        children(realm.required("authenticationFlows"))
                .forEach(flow -> flows.put(flow.required("alias").asText(), flow));
        assertEquals("sign-in", realm.required("browserFlow").asText());
        assertEquals(List.of("auth-cookie", "sign-in with password"), steps(flows.get("sign-in")));
        assertTrue(steps(flows.get("sign-in with password"))
                .containsAll(
                        List.of("auth-username-password-form", "second factor of editors", "second factor of admins")));
        for (String role : List.of("editor", "admin")) {
            JsonNode flow = flows.get("second factor of " + role + "s");
            assertEquals("auth-otp-form", steps(flow).getLast());
            assertTrue(children(flow.required("authenticationExecutions"))
                    .allMatch(step -> step.required("requirement").asText().equals("REQUIRED")));
            assertTrue(flow.toString().contains("\"is " + role + "\""));
        }
    }

    @Test
    void the_demo_realm_speaks_the_same_roles() throws IOException {
        JsonNode demo = new ObjectMapper().readTree(getClass().getResource("/keycloak/veridict-demo-realm.json"));
        assertEquals(realm.required("roles"), demo.required("roles"));
    }

    private static void exact(String address) {
        assertTrue(address.startsWith("${VERIDICT_DESK_URL}/"), address);
        assertFalse(address.contains("*"), address);
    }

    private static List<String> steps(JsonNode flow) {
        return children(flow.required("authenticationExecutions"))
                .map(step ->
                        step.path("authenticator").asText(step.path("flowAlias").asText()))
                .toList();
    }

    private static Stream<JsonNode> clients() {
        return children(realm.required("clients"))
                .filter(client -> client.path("enabled").asBoolean(true));
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
