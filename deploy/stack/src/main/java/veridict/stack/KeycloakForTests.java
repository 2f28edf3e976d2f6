package veridict.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import veridict.stack.keycloak.Keycloak;
import veridict.stack.keycloak.KeycloakDistribution;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;
import veridict.stack.process.RunningProgram;

/** A real Keycloak with the demo realm for a Quarkus test; {@code veridict.test.keycloak-url} is its address, for {@link Tokens}. */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {
    private static final String SERVER = "veridict.test.keycloak";

    @Override
    public Map<String, String> start() {
        String url = url();
        return Map.of("quarkus.oidc.auth-server-url", url + "/realms/veridict", "veridict.test.keycloak-url", url);
    }

    @Override
    public void stop() {
        // It serves every test of this JVM and ends with it.
    }

    /** The server that {@code deploy/verify} handed down, or one for this JVM. */
    private static synchronized String url() {
        String given = HandedDown.address(SERVER);
        if (given != null) {
            return given;
        }
        String own = started();
        System.setProperty(SERVER, own);
        return own;
    }

    private static String started() {
        try {
            Path state = Files.createTempDirectory("veridict-keycloak");
            Keycloak keycloak = new Keycloak(
                    KeycloakDistribution.of(Repository.state()).fetched(),
                    state,
                    FreePort.any(),
                    Keycloak.ANY_LOCAL_PORT,
                    "admin");
            RunningProgram program = keycloak.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                program.kill();
                Command.delete(state);
            }));
            keycloak.awaitReady(program);
            return keycloak.url();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
    }
}
