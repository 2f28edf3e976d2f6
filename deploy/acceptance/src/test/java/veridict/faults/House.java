package veridict.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import veridict.stack.Repository;
import veridict.stack.TestParts;
import veridict.stack.Tokens;
import veridict.stack.postgres.Database;
import veridict.stack.postgres.EmbeddedServer;
import veridict.stack.postgres.PostgresServer;
import veridict.stack.postgres.Postmaster;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;
import veridict.stack.process.RunningProgram;
import veridict.stack.service.Ports;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;
import veridict.stack.service.Settings;

/** Two instances of each service, or of some, on a PostgreSQL of their own, which may crash and come back at the same address. */
final class House implements AutoCloseable {
    private static final int INSTANCES = 2;
    private static final AtomicInteger HOUSES = new AtomicInteger();

    private final Path state;
    private final int port = FreePort.any();
    private final Database database;
    private final Secrets secrets;
    private final List<Instance> instances = new ArrayList<>();

    private House(Path state, Service... services) throws IOException {
        this.state = state;
        this.database = postgres().create("veridict").withRoles();
        this.secrets = Secrets.in(state);
        for (Service service : services) {
            for (int number = 1; number <= INSTANCES; number++) {
                instances.add(instance(service, number));
            }
        }
    }

    /** Starts these, the one that migrates first, and returns when all of them are ready. */
    static House open(Service... services) throws IOException {
        Path state = Path.of("target", "house-" + ProcessHandle.current().pid() + "-" + HOUSES.incrementAndGet());
        House house = new House(Files.createDirectories(state).toAbsolutePath(), services);
        Runtime.getRuntime().addShutdownHook(new Thread(house::stop));
        house.instances.getFirst().start();
        house.instances.getFirst().awaitReady();
        house.instances.stream().skip(1).forEach(Instance::start);
        house.instances.forEach(Instance::awaitReady);
        return house;
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    List<Instance> of(Service service) {
        return instances.stream()
                .filter(instance -> instance.service() == service)
                .toList();
    }

    Tokens tokens() {
        return new Tokens(TestParts.keycloak());
    }

    Secrets secrets() {
        return secrets;
    }

    /** The database itself, past every link. */
    Database database() {
        return database;
    }

    Connection administrator() throws SQLException {
        return DriverManager.getConnection(database.adminUrl());
    }

    /** What a query finds, the first column of it. */
    List<String> rows(String query) {
        try (Connection connection = administrator()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as somebody sees it in the middle of a transaction. */
    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    /** Ends every session of the services, in the middle of whatever they do. */
    void endSessions() {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename like 'veridict%'");
        } catch (SQLException e) {
            throw new IllegalStateException("Sessions could not be ended", e);
        }
    }

    /** PostgreSQL ends at once, finishing nothing, and comes back. */
    void crashDatabase() {
        RunningProgram server = postmaster().running().orElseThrow();
        Command.run(List.of("kill", "-QUIT", Long.toString(server.process().pid())));
        if (!server.endsWithin(Duration.ofSeconds(30))) {
            throw new IllegalStateException("PostgreSQL does not end");
        }
        postgres();
    }

    /** Ends everything; what the services wrote stays, for who wants to know why. */
    @Override
    public void close() {
        stop();
        Command.delete(state.resolve("data"));
    }

    private void stop() {
        instances.stream().filter(Instance::isAlive).forEach(Instance::goOn);
        instances.forEach(instance -> instance.services().stopAll());
        for (Instance instance : instances) {
            try {
                instance.link().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        postmaster().stop();
    }

    private Instance instance(Service service, int number) throws IOException {
        Link link = new Link(port);
        Path place = Files.createDirectories(state.resolve(service.label() + "-" + number));
        Database beyond = new Database(
                new PostgresServer("jdbc:postgresql://localhost:%d/postgres".formatted(link.port())), database.name());
        Settings settings = new Settings(Repository.root(), place, Ports.free(), beyond, TestParts.keycloak(), secrets);
        Instance instance = new Instance(service, number, new Services(settings), link);
        link.serve(instance);
        return instance;
    }

    private PostgresServer postgres() {
        return EmbeddedServer.keeping(state.resolve("data"), port, state.resolve("postgresql.log"))
                .server();
    }

    private Postmaster postmaster() {
        return new Postmaster(state.resolve("data"), state.resolve("postgresql.log"));
    }
}
