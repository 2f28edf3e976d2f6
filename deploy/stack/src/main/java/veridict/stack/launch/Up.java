package veridict.stack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import veridict.stack.keycloak.Keycloak;
import veridict.stack.keycloak.KeycloakDistribution;
import veridict.stack.postgres.Database;
import veridict.stack.process.PidFile;
import veridict.stack.process.RunningProgram;
import veridict.stack.sample.SampleNewsroom;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;

/** deploy/up: starts everything, and stays to say what goes wrong, unless it was asked to leave. */
final class Up {
    private final LocalStack stack;
    private final UpOptions options;
    private final Screen screen = new Screen();
    private volatile boolean leaving;

    Up(LocalStack stack, UpOptions options) {
        this.stack = stack;
        this.options = options;
    }

    int run() {
        PidFile launcher = stack.launcher();
        launcher.process().ifPresent(other -> {
            throw new IllegalStateException(
                    "deploy/up runs already (process %d); deploy/down ends it".formatted(other.pid()));
        });
        stopLeftovers();
        stack.portInUse().ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
        if (options.fresh()) {
            stack.forget();
        }
        prepareDirectories();
        launcher.write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        start();
        if (options.detach()) {
            leaving = true;
            launcher.delete();
            return 0;
        }
        new Watch(stack, screen).until(() -> leaving);
        return 0;
    }

    private void stopLeftovers() {
        if (!stack.running().isEmpty()) {
            screen.doing("Stopping what still runs", stack::stop);
        }
    }

    private void start() {
        Secrets secrets = Secrets.in(stack.state());
        KeycloakDistribution distribution = KeycloakDistribution.of(stack.state());
        if (!distribution.isThere()) {
            screen.doing("Unpacking Keycloak (once)", distribution::fetched);
        }
        Keycloak keycloak = stack.keycloak(secrets);
        stack.addresses().write(addresses(keycloak));
        RunningProgram keycloakProgram = keycloak.start(); // takes longest: it starts while the next two do
        Database database = screen.making("PostgreSQL", stack::startPostgres);
        Services services = stack.services(database, keycloak, secrets);
        services.start(Service.WORKFLOW);
        screen.doing(Service.WORKFLOW.label(), () -> services.awaitReady(Service.WORKFLOW));
        screen.doing("Keycloak", () -> keycloak.awaitReady(keycloakProgram));
        services.start(Service.API);
        services.start(Service.UI);
        screen.doing(Service.API.label(), () -> services.awaitReady(Service.API));
        screen.doing(Service.UI.label(), () -> services.awaitReady(Service.UI));
        loadSample(services, keycloak);
        screen.addresses(stack.ports(), keycloak.url(), database.url());
    }

    /** At the first start only: a newsroom that began empty stays its own. What broke off goes on at the next start. */
    private void loadSample(Services services, Keycloak keycloak) {
        Path begun = stack.begun();
        if (Files.exists(begun)) {
            return;
        }
        if (!options.empty()) {
            SampleNewsroom.load(services.settings().url(Service.API), keycloak.url());
        }
        try {
            Files.createFile(begun);
        } catch (IOException e) {
            throw new UncheckedIOException(begun + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Map<String, String> addresses(Keycloak keycloak) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("postgresql", "localhost:" + stack.ports().postgres());
        addresses.put("keycloak", keycloak.url());
        for (Service service : Service.values()) {
            addresses.put(service.label(), "http://localhost:" + stack.ports().of(service));
        }
        return addresses;
    }

    private void prepareDirectories() {
        try {
            Files.createDirectories(stack.state().resolve("log"));
            Files.createDirectories(stack.state().resolve("run"));
        } catch (IOException e) {
            throw new UncheckedIOException(stack.state() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void end() {
        if (!leaving) {
            leaving = true;
            screen.say("");
            screen.doing("Stopping", stack::stop);
            stack.launcher().delete();
        }
    }
}
