package veridict.stack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import veridict.stack.process.Command;

/** Keycloak's own distribution, unpacked and optimised once; any number of servers run from it. */
public record KeycloakDistribution(Path home) {
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MetaspaceSize=128m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Duser.language=en",
            "-Duser.country=US");

    /** The one of a stack's directory. */
    public static KeycloakDistribution of(Path state) {
        return new KeycloakDistribution(state.resolve("keycloak-" + version()));
    }

    public boolean isThere() {
        return Files.isDirectory(home);
    }

    /** Fetches it with Maven, so that the machine's own Maven settings apply, unless it is there. */
    public KeycloakDistribution fetched() {
        if (!isThere()) {
            fetch();
        }
        return this;
    }

    private void fetch() {
        Path place = home.resolveSibling("unpacking");
        Path unpacked = place.resolve(home.getFileName());
        Path archive = place.resolve("keycloak-quarkus-dist-%s.tar.gz".formatted(version()));
        try {
            Command.delete(place);
            Files.createDirectories(place);
            Command.run(List.of(
                    "mvn",
                    "-B",
                    "-q",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:%s:tar.gz".formatted(version()),
                    "-DoutputDirectory=" + place));
            Command.run(List.of("tar", "xzf", archive.toString(), "-C", place.toString()));
            Command.run(command(unpacked, List.of("build", "--db=dev-file")));
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
            Command.delete(place);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    /** What kc.sh would run, with a JVM that fits a small machine; a shell in between would have to be ended, too. */
    List<String> command(Path place, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Command.java()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + place,
                "-Djboss.server.config.dir=" + place.resolve("conf"),
                "-cp",
                place.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static String version() {
        try (InputStream file = KeycloakDistribution.class.getResourceAsStream("/veridict/stack/versions.properties")) {
            if (file == null) {
                throw new IllegalStateException("versions.properties is missing from this build");
            }
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty("keycloak", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
