package veridict.stack.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import veridict.stack.service.Ports;

/** What the person at the terminal reads. */
final class Screen {
    private final PrintStream out = System.out;

    void say(String line) {
        out.println(line);
    }

    /** Names something that takes a while, does it, and says how long it took. */
    void doing(String what, Runnable action) {
        making(what, () -> {
            action.run();
            return what;
        });
    }

    /** The same for something that has a result. */
    <T> T making(String what, Supplier<T> action) {
        out.print("  " + what + " … ");
        out.flush();
        Instant begin = Instant.now();
        try {
            T made = action.get();
            double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
            out.println(String.format(Locale.ROOT, "%.1f s", seconds));
            return made;
        } catch (RuntimeException e) {
            out.println("failed");
            throw e;
        }
    }

    void addresses(Ports ports, String keycloak, String database) {
        out.print("""

                Reviewer desk   http://localhost:%d
                API             http://localhost:%d    (description: /q/openapi)
                Webhooks, feed  http://localhost:%d
                Keycloak        %s
                PostgreSQL      %s

                Accounts (password veridict): submitter, checker, checker2, editor, editor2, admin
                Programs: newsroom-bot (secret newsroom-bot-demo); scripts as a person: client veridict-cli

                Veridict is ready: http://localhost:%d
                """.formatted(ports.ui(), ports.api(), ports.workflow(), keycloak, database, ports.ui()));
        out.flush();
    }
}
