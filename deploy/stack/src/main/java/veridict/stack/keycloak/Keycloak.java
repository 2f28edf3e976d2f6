package veridict.stack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import veridict.stack.process.Command;
import veridict.stack.process.Program;
import veridict.stack.process.Readiness;
import veridict.stack.process.RunningProgram;

/**
 * A Keycloak server with the demo realm. Its data is in {@code state/keycloak}; when the realm changed since, that data is forgotten and the
 * realm taken in anew: the people keep their ids, because the realm names them.
 */
public record Keycloak(KeycloakDistribution distribution, Path state, int port, String redirect, String adminPassword) {
    /** A redirect for tests, whose desk is at whatever port was free. */
    public static final String ANY_LOCAL_PORT = "http://localhost:*";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where it is reached; the realm is {@code /realms/veridict} below. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Starts it; {@link #awaitReady} says when it answers. */
    public RunningProgram start() {
        try {
            furnish(DemoRealm.read(redirect));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's directory could not be prepared: " + e.getMessage(), e);
        }
        List<String> line = distribution.command(
                home(),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url()));
        Map<String, String> environment =
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return new Program("keycloak", line, environment, state).start();
    }

    public void awaitReady(RunningProgram keycloak) {
        Readiness.await(keycloak, URI.create(url() + "/realms/veridict/.well-known/openid-configuration"), PATIENCE);
    }

    private void furnish(DemoRealm realm) throws IOException {
        Path taken = home().resolve("realm.sha256");
        if (!Files.exists(taken) || !Files.readString(taken).equals(realm.sha256())) {
            Command.delete(home());
            Files.createDirectories(home().resolve("data/import"));
            Files.createDirectories(home().resolve("providers"));
            Files.createDirectories(home().resolve("conf"));
            Files.createFile(home().resolve("conf/keycloak.conf"));
            Files.writeString(home().resolve("data/import/veridict-realm.json"), realm.json());
            Files.writeString(taken, realm.sha256());
        }
        Path programs = home().resolve("lib");
        Files.deleteIfExists(programs);
        Files.createSymbolicLink(programs, distribution.home().resolve("lib").toAbsolutePath());
    }

    private Path home() {
        return state.resolve("keycloak");
    }
}
