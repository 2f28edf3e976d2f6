package veridict.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.stack.Repository;

/** What everybody can read is no secret; what is short is none either. */
class DemoSecretsTest {

    @Test
    void a_password_that_is_its_logins_name_is_none() {
        assertEquals(
                List.of("quarkus.datasource.password"),
                among(Map.of(
                        "quarkus.datasource.username", "veridict_api",
                        "quarkus.datasource.password", "veridict_api",
                        "quarkus.flyway.username", "veridict_migrator",
                        "quarkus.flyway.password", "a long one of their own")));
    }

    @Test
    void every_client_secret_of_the_demo_realm_is_known() throws IOException {
        Path realm = Repository.root().resolve("deploy/keycloak/veridict-demo-realm.json");
        List<String> secrets =
                new ObjectMapper().readTree(realm.toFile()).path("clients").findValuesAsText("secret");
        assertTrue(secrets.size() >= 2);
        for (String secret : secrets) {
            assertEquals(
                    List.of("quarkus.oidc.credentials.secret"),
                    among(Map.of("quarkus.oidc.credentials.secret", secret)));
        }
    }

    @Test
    void so_are_the_keys_of_our_tests_and_a_key_of_ones_own_is_not() {
        assertEquals(
                List.of("veridict.audit.key"),
                among(Map.of("veridict.audit.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")));
        assertEquals(List.of(), among(Map.of("veridict.audit.key", base64(32), "veridict.secrets.key", base64(32))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all!", "AAAA"})
    void a_key_of_another_length_is_refused_by_name_and_not_repeated(String key) {
        String said = assertThrows(ConfigurationException.class, () -> Key.bytes("veridict.audit.key", key))
                .getMessage();
        assertTrue(said.startsWith("veridict.audit.key has to be 32 bytes in base64"), said);
    }

    private static List<String> among(Map<String, String> settings) {
        return DemoSecrets.among(name -> Optional.ofNullable(settings.get(name)));
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
