package veridict.stack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import veridict.stack.keycloak.Keycloak;
import veridict.stack.keycloak.KeycloakDistribution;
import veridict.stack.postgres.Database;
import veridict.stack.postgres.EmbeddedServer;
import veridict.stack.postgres.PostgresServer;
import veridict.stack.postgres.Postmaster;
import veridict.stack.process.Command;
import veridict.stack.process.FreePort;
import veridict.stack.process.PidFile;
import veridict.stack.process.RunningProgram;
import veridict.stack.service.Ports;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;
import veridict.stack.service.Settings;

/** PostgreSQL, Keycloak and the three services of one checkout, with their data below one directory. */
record LocalStack(Path repository, Path state, Ports ports) {
    private static final String DATABASE = "veridict";

    /** The processes that run, whoever started them: this launcher, one that went away, or one that was killed. */
    List<RunningProgram> running() {
        Stream<String> names = Stream.concat(Stream.of(Service.values()).map(Service::label), Stream.of("keycloak"));
        List<RunningProgram> running = new ArrayList<>(names.flatMap(name -> PidFile.of(state, name).process().stream()
                        .map(process -> new RunningProgram(name, process, log(name))))
                .toList());
        postmaster().running().ifPresent(running::add);
        return running;
    }

    /** Ends them all, the services first, PostgreSQL last. */
    void stop() {
        List<RunningProgram> others = running().stream()
                .filter(program -> !program.name().equals("postgresql"))
                .toList();
        others.forEach(program -> program.process().destroy());
        others.forEach(program -> {
            program.stop();
            PidFile.of(state, program.name()).delete();
        });
        postmaster().stop();
        addresses().delete();
    }

    /** Forgets all data and keys; Keycloak's distribution stays. */
    void forget() {
        Stream.of("postgres", "keycloak", "secrets.env", "begun")
                .map(state::resolve)
                .forEach(Command::delete);
    }

    /** Says whose port somebody else uses already. */
    Optional<String> portInUse() {
        return ports.named().entrySet().stream()
                .filter(port -> !FreePort.is(port.getValue()))
                .map(port ->
                        "port %d (%s) is in use; end what listens there, or move it (deploy/up --help lists the variables)"
                                .formatted(port.getValue(), port.getKey()))
                .findFirst();
    }

    /** Starts PostgreSQL and makes the database and its roles, when they are not there yet. */
    Database startPostgres() {
        PostgresServer server = EmbeddedServer.keeping(data(), ports.postgres(), log("postgresql"))
                .server();
        Database database = server.has(DATABASE) ? new Database(server, DATABASE) : server.create(DATABASE);
        return database.withRoles();
    }

    Keycloak keycloak(Secrets secrets) {
        String redirect = "http://localhost:%d/*".formatted(ports.ui());
        return new Keycloak(
                KeycloakDistribution.of(state), state, ports.keycloak(), redirect, secrets.keycloakAdminPassword());
    }

    Services services(Database database, Keycloak keycloak, Secrets secrets) {
        return new Services(new Settings(repository, state, ports, database, keycloak.url(), secrets));
    }

    /** The launcher in the foreground, if there is one. */
    PidFile launcher() {
        return PidFile.of(state, "launcher");
    }

    /** A file that is there once a first start was complete: the newsroom has its sample, or was asked to have none. */
    Path begun() {
        return state.resolve("begun");
    }

    Addresses addresses() {
        return new Addresses(state.resolve("run").resolve("addresses"));
    }

    Path log(String name) {
        return state.resolve("log").resolve(name + ".log");
    }

    private Postmaster postmaster() {
        return new Postmaster(data(), log("postgresql"));
    }

    private Path data() {
        return state.resolve("postgres");
    }
}
