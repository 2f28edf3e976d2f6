package veridict.faults;

import java.util.List;
import veridict.stack.process.Command;
import veridict.stack.service.Service;
import veridict.stack.service.Services;

/** One of the two instances of a service, with its own way to the database. */
record Instance(Service service, int number, Services services, Link link) {

    String url() {
        return services.settings().url(service);
    }

    void start() {
        services.start(service);
    }

    void awaitReady() {
        services.awaitReady(service);
    }

    boolean isAlive() {
        return services.process(service).isAlive();
    }

    /** As a crash would. */
    void kill() {
        services.kill(service);
    }

    /** As a rolling update does. */
    void end() {
        services.stop(service);
    }

    /** Stops it in the middle of whatever it does, until it goes on. */
    void halt() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String name) {
        Command.run(List.of(
                "kill", name, Long.toString(services.process(service).process().pid())));
    }

    @Override
    public String toString() {
        return service.label() + " " + number;
    }
}
