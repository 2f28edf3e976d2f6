package veridict.stack.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veridict.stack.process.Command;
import veridict.stack.process.Program;
import veridict.stack.process.Readiness;
import veridict.stack.process.RunningProgram;

/** The services of one stack: started, awaited, ended one by one, also the hard way. */
public final class Services {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Jvm jvm;
    private final Map<Service, RunningProgram> running = new EnumMap<>(Service.class);

    public Services(Settings settings) {
        this(settings, Jvm.QUICK_TO_START);
    }

    public Services(Settings settings, Jvm jvm) {
        this.settings = settings;
        this.jvm = jvm;
    }

    public Settings settings() {
        return settings;
    }

    public void start(Service service) {
        List<String> line = new ArrayList<>(List.of(Command.java()));
        line.addAll(jvm.options(service.archive(settings.repository())));
        line.addAll(List.of("-jar", service.program(settings.repository()).toString()));
        running.put(
                service, new Program(service.label(), line, settings.environment(service), settings.state()).start());
    }

    /** Returns when the service says that it is ready. */
    public void awaitReady(Service service) {
        Readiness.await(process(service), health(service), PATIENCE);
    }

    public boolean isReady(Service service) {
        return Readiness.answers(health(service));
    }

    /** Its process, as it was last started. */
    public RunningProgram process(Service service) {
        return Optional.ofNullable(running.get(service))
                .orElseThrow(() -> new IllegalStateException(service.label() + " was not started"));
    }

    /** Lets it finish what it does, then ends it. */
    public void stop(Service service) {
        process(service).stop();
    }

    /** Ends it as a crash would. */
    public void kill(Service service) {
        process(service).kill();
    }

    /** Ends all of them at once. */
    public void stopAll() {
        running.values().forEach(program -> program.process().destroy());
        running.values().forEach(RunningProgram::stop);
    }

    /** Where it says whether it is ready. */
    public URI health(Service service) {
        return URI.create(
                "http://127.0.0.1:%d/q/health/ready".formatted(settings.ports().healthOf(service)));
    }
}
