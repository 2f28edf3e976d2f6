package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static veridict.Eventually.eventually;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receivers of docs/webhooks.md, as somebody who copies them runs them. */
class DocumentedReceiversTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"java, Receiver.java, java", "python, receiver.py, python3", "javascript, receiver.mjs, node"})
    void a_receiver_takes_what_is_genuine_once_and_refuses_the_rest(String language, String file, String command)
            throws Exception {
        Path program =
                command.equals("java") ? Path.of(System.getProperty("java.home"), "bin", "java") : onPath(command);
        Path source = folder.resolve(file);
        Files.writeString(source, documented(language));
        int port = freePort();
        Path output = folder.resolve("output");
        ProcessBuilder receiver = new ProcessBuilder(program.toString(), source.toString(), Integer.toString(port))
                .redirectErrorStream(true);
        receiver.environment().put("WEBHOOK_SECRET", SECRET);
        Process running = receiver.redirectOutput(output.toFile()).start();
        try {
            String body = "{\"type\":\"claim.accepted\",\"data\":{\"summary\":\"Правда ☂\"}}";
            eventually(() -> status(port, "msg_1", SECRET, Instant.now(), body), status -> status == 204);
            assertEquals(204, status(port, "msg_1", SECRET, Instant.now(), body), "again");
            assertEquals(401, status(port, "msg_2", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", Instant.now(), body));
            assertEquals(401, status(port, "msg_3", SECRET, Instant.now().minusSeconds(600), body));
            assertEquals(401, status(port, "msg_4", null, Instant.now(), body));
            assertEquals(List.of(body), Files.readAllLines(output));
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    private static String documented(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.+?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/webhooks.md")));
        assertTrue(block.find(), "no receiver in " + language);
        return block.group(1);
    }

    private static int status(int port, String id, String secret, Instant at, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hook"))
                .POST(BodyPublishers.ofString(body))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()));
        if (secret != null) {
            request.header("webhook-signature", Signature.header(List.of(secret), id, at, body));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Java is here; the others run where their language is.
    private static Path onPath(String command) {
        List<Path> found = Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), command + " is not on this machine");
        return found.getFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
