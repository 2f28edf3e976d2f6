package veridict.stack.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL that runs on this machine for as long as somebody wants it. */
public final class EmbeddedServer {
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts one that forgets its data, on any free port; it ends with this JVM. */
    public static EmbeddedServer forgetful() {
        return forgetful(Map.of());
    }

    /** The same with settings of its own. */
    public static EmbeddedServer forgetful(Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        settings.forEach(builder::setServerConfig);
        return started(builder);
    }

    /** Starts one that keeps its data in a directory, which is made when it is missing; a {@link Postmaster} of that directory ends it. */
    public static EmbeddedServer keeping(Path data, int port, Path log) {
        Redirect output = Redirect.appendTo(log.toFile());
        return started(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on"));
    }

    private static EmbeddedServer started(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedServer(builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** Its address for the administrator. */
    public PostgresServer server() {
        return new PostgresServer(
                "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(postgres.getPort()));
    }
}
