package veridict.benchmark.delivery;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.stream.Stream;
import veridict.stack.process.Command;

/** The receiver's process, as a benchmark sees it, and posts to it by the bare loop. */
public final class Receiving implements AutoCloseable {
    private static final int WARM_SECONDS = 2;

    private final Process sink;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final int port;

    private Receiving(Process sink) throws IOException {
        this.sink = sink;
        this.questions = sink.outputWriter();
        this.answers = sink.inputReader();
        this.port = Integer.parseInt(answers.readLine());
    }

    public static Receiving start() {
        try {
            return new Receiving(process(Sink.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The receiver cannot be started", e);
        }
    }

    /** Where it answers whatever happens. */
    public String url(int number) {
        return "http://localhost:" + port + "/hook/" + number;
    }

    /** Where it does not while it was told to hang. */
    public String hangingUrl() {
        return "http://localhost:" + port + Sink.HANGING;
    }

    public void hang() {
        asked(Sink.HANG);
    }

    public void answer() {
        asked(Sink.ANSWER);
    }

    /** What came in since this was asked before, without what came to {@link #hangingUrl}; the first time nothing. */
    public List<Arrival> arrivals() {
        return Stream.of(asked(Sink.ARRIVALS).split(" "))
                .filter(line -> !line.isEmpty())
                .map(Arrival::of)
                .toList();
    }

    /** What comes in a second, once it comes steadily. */
    public double perSecond(int seconds) {
        try {
            Thread.sleep(WARM_SECONDS * 1_000L);
            long begin = System.nanoTime();
            long before = posts();
            Thread.sleep(seconds * 1_000L);
            return (posts() - before) / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same while the bare loop posts. */
    public double perSecondOfBareLoop(int atOnce, int seconds, int bytes) {
        try {
            Process loop = process(
                    Poster.class,
                    Integer.toString(port),
                    Integer.toString(atOnce),
                    Integer.toString(seconds + 2 * WARM_SECONDS),
                    Integer.toString(bytes));
            double found = perSecond(seconds);
            if (loop.waitFor() != 0) {
                throw new IllegalStateException("The bare loop failed");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The bare loop cannot be started", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long posts() {
        return Long.parseLong(asked(Sink.COUNT));
    }

    private String asked(String question) {
        try {
            questions.write(question);
            questions.newLine();
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The receiver ended");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The receiver went away", e);
        }
    }

    private static Process process(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Command.java(),
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        main.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectError(Redirect.INHERIT)
                .start();
    }

    @Override
    public void close() {
        sink.destroy();
    }
}
