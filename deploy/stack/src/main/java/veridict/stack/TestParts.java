package veridict.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import veridict.stack.keycloak.Keycloak;
import veridict.stack.keycloak.KeycloakDistribution;
import veridict.stack.postgres.EmbeddedServer;
import veridict.stack.postgres.PostgresServer;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;
import veridict.stack.process.RunningProgram;

/**
 * The one PostgreSQL and the one Keycloak that tests share: those whose addresses {@code deploy/verify} hands down, or else some of this
 * JVM's own, which end with it. An address is kept as a system property, because class loaders come and go in a Quarkus test.
 */
public final class TestParts {
    /** Of the user {@code admin} in the tests' Keycloak. */
    public static final String ADMIN_PASSWORD = "admin";

    /** The system property that names another PostgreSQL than one of this JVM's own. */
    public static final String POSTGRES = "veridict.test.postgres";

    private static final String KEYCLOAK = "veridict.test.keycloak";

    private TestParts() {}

    public static PostgresServer postgres() {
        return new PostgresServer(
                address(POSTGRES, () -> EmbeddedServer.forgetful().server().adminUrl()));
    }

    /** The address of a Keycloak with the demo realm, whose desk may be at any local port. */
    public static String keycloak() {
        return address(KEYCLOAK, TestParts::startedKeycloak);
    }

    private static synchronized String address(String name, Supplier<String> started) {
        String given =
                System.getProperty(name, System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT)));
        if (given != null) {
            return given;
        }
        String own = started.get();
        System.setProperty(name, own);
        return own;
    }

    private static String startedKeycloak() {
        try {
            Path state = Files.createTempDirectory("veridict-keycloak");
            KeycloakDistribution distribution =
                    KeycloakDistribution.of(Repository.state()).fetched();
            Keycloak keycloak =
                    new Keycloak(distribution, state, FreePort.any(), Keycloak.ANY_LOCAL_PORT, ADMIN_PASSWORD);
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
