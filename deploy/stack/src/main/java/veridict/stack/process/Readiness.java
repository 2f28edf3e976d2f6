package veridict.stack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until a program answers. */
public final class Readiness {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Readiness() {}

    /** Returns when the address answers 200; throws, saying where to read on, when the program ends before or takes too long. */
    public static void await(RunningProgram program, URI address, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!answers(address)) {
            if (!program.isAlive()) {
                throw new IllegalStateException(program.name() + " stopped while starting; its log: " + program.log());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("%s is not ready after %d s; its log: %s"
                        .formatted(program.name(), patience.toSeconds(), program.log()));
            }
            pause();
        }
    }

    /** Whether the address answers 200 now. */
    public static boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + address, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
