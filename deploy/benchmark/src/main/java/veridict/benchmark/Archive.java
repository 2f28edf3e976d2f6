package veridict.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.Repository;
import veridict.stack.TestParts;
import veridict.stack.Tokens;
import veridict.stack.postgres.Database;
import veridict.stack.process.Command;
import veridict.stack.sample.Passes;
import veridict.stack.service.Jvm;
import veridict.stack.service.Ports;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;
import veridict.stack.service.Settings;

/** A newsroom that has existed for years (newsroom.sql), with a claims-api of its own, and a workflow service when it is wanted. */
record Archive(Database database, Services services, Passes passes) implements AutoCloseable {

    static Archive of(int claims) {
        Instant begin = Instant.now();
        Database database = TestParts.postgres()
                .create("archive_" + claims)
                .withRoles()
                .migrated()
                .withFlow();
        BenchServer.execute(database, script().replace(":claims", Integer.toString(claims)));
        BenchServer.execute(database, "vacuum analyze");
        System.out.printf(
                "%,d claims with their records in %d s%n",
                claims, Duration.between(begin, Instant.now()).toSeconds());
        try {
            Path state = Files.createTempDirectory("veridict-archive");
            Settings settings = new Settings(
                    Repository.root(), state, Ports.free(), database, TestParts.keycloak(), Secrets.in(state));
            Archive archive = new Archive(
                    database, new Services(settings, Jvm.BUSY), new Passes(new Tokens(TestParts.keycloak())));
            Runtime.getRuntime().addShutdownHook(new Thread(archive.services::stopAll));
            archive.start(Service.API);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a service", e);
        }
    }

    void start(Service service) {
        services.start(service);
        services.awaitReady(service);
    }

    int port(Service service) {
        return services.settings().ports().of(service);
    }

    /** One value of what is in it. */
    String value(String sql) {
        List<List<String>> rows = BenchServer.query(database, sql);
        return rows.getFirst().getFirst();
    }

    private static String script() {
        try (InputStream sql = Objects.requireNonNull(Archive.class.getResourceAsStream("newsroom.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("newsroom.sql cannot be read", e);
        }
    }

    @Override
    public void close() {
        services.stopAll();
        database.drop();
        Command.delete(services.settings().state());
    }
}
