package veridict.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import veridict.stack.postgres.Database;
import veridict.stack.process.Command;
import veridict.stack.service.Jvm;
import veridict.stack.service.Ports;
import veridict.stack.service.Secrets;
import veridict.stack.service.Service;
import veridict.stack.service.Services;
import veridict.stack.service.Settings;

/**
 * The three services as they were built, running on free ports against a fresh database and the Keycloak of {@link TestParts}. A test may
 * end a service as a crash would ({@link Services#kill}), start it again, and ask for everybody's address.
 */
public final class StackForTests implements AutoCloseable {
    private final Services services;

    private StackForTests(Services services) {
        this.services = services;
    }

    /** Starts all three and returns when they are ready. */
    public static StackForTests start() {
        return start(Jvm.QUICK_TO_START);
    }

    /** The same with JVMs of another kind. */
    public static StackForTests start(Jvm jvm) {
        try {
            Path state = Files.createTempDirectory("veridict-stack");
            Database database =
                    TestParts.postgres().create("stack_" + UUID.randomUUID()).withRoles();
            Settings settings = new Settings(
                    Repository.root(), state, Ports.free(), database, TestParts.keycloak(), Secrets.in(state));
            StackForTests stack = new StackForTests(new Services(settings, jvm));
            Runtime.getRuntime().addShutdownHook(new Thread(stack.services::stopAll));
            stack.startAll();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for a stack", e);
        }
    }

    private void startAll() {
        for (Service service : Service.values()) {
            services.start(service);
            services.awaitReady(service);
        }
    }

    public Services services() {
        return services;
    }

    /** Where a service is reached, without a slash at the end. */
    public String url(Service service) {
        return services.settings().url(service);
    }

    /** Its database; every role's password is its name. */
    public Database database() {
        return services.settings().database();
    }

    public Tokens tokens() {
        return new Tokens(services.settings().keycloakUrl());
    }

    /** Where a service writes, for a test that reads its log. */
    public Path log(Service service) {
        return services.process(service).log();
    }

    /** Ends everything and forgets it. */
    @Override
    public void close() {
        services.stopAll();
        database().drop();
        Command.delete(services.settings().state());
    }
}
