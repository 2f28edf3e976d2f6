package veridict.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real Keycloak with the demo realm for a Quarkus test; {@code veridict.test.keycloak-url} is its address, for {@link Tokens}. */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String url = TestParts.keycloak();
        return Map.of("quarkus.oidc.auth-server-url", url + "/realms/veridict", "veridict.test.keycloak-url", url);
    }

    @Override
    public void stop() {
        // It serves every test of this JVM and ends with it.
    }
}
