package veridict.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import veridict.stack.process.Command;

/** The callers' process, as a benchmark sees it. It ends with the benchmark, also when that is killed, because its input does. */
public final class Callers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader outcomes;

    private Callers(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        this.outcomes = process.inputReader();
    }

    public static Callers start() {
        try {
            return new Callers(new ProcessBuilder(List.of(
                            Command.java(),
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Load.class.getName()))
                    .redirectError(Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The callers cannot be started", e);
        }
    }

    /**
     * Has the order carried out.
     *
     * @throws IllegalStateException when an answer was none of those that were wanted; what it was stands on the error output
     */
    public Outcome call(Order order) {
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            String outcome = outcomes.readLine();
            if (outcome == null) {
                throw new IllegalStateException("The callers were not answered as they should");
            }
            return JSON.readValue(outcome, Outcome.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The callers went away", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
