package veridict.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeycloakForTestsTest {
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        tokens = new Tokens(new KeycloakForTests().start().get("veridict.test.keycloak-url"));
    }

    @Test
    void a_persons_token_says_who_they_are_what_they_may_and_whom_it_is_for() throws IOException {
        JsonNode token = claims(tokens.of("checker"));
        assertEquals("Mara Lindqvist", token.required("name").asText());
        assertEquals(
                "[\"fact-checker\"]",
                token.required("realm_access").required("roles").toString());
        assertEquals("veridict-api", token.required("aud").asText());
        assertEquals(300, token.required("exp").asLong() - token.required("iat").asLong());
    }

    @Test
    void every_demo_account_has_its_one_role() throws IOException {
        assertEquals("submitter", role("submitter"));
        assertEquals("fact-checker", role("checker2"));
        assertEquals("editor", role("editor"));
        assertEquals("editor", role("editor2"));
        assertEquals("admin", role("admin"));
    }

    @Test
    void the_newsrooms_program_is_an_integration() throws IOException {
        JsonNode token = claims(tokens.ofNewsroomBot());
        assertEquals(
                "[\"integration\"]",
                token.required("realm_access").required("roles").toString());
        assertEquals("veridict-api", token.required("aud").asText());
    }

    @Test
    void nobody_else_gets_a_token() {
        assertThrows(IllegalStateException.class, () -> tokens.of("stranger"));
    }

    private static String role(String account) throws IOException {
        return claims(tokens.of(account))
                .required("realm_access")
                .required("roles")
                .required(0)
                .asText();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
