package veridict.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import veridict.stack.StackForTests;
import veridict.stack.service.Service;

/** Somebody who uses one service by HTTP alone, as an account of the demo realm. */
public record Caller(String address, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Caller person(StackForTests stack, String account) {
        return new Caller(stack.url(Service.API), stack.tokens().of(account));
    }

    /** The program newsroom-bot. */
    static Caller bot(StackForTests stack, Service service) {
        return new Caller(stack.url(service), stack.tokens().ofNewsroomBot());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    /** Makes a move on the version the claim has now. */
    Answer move(String claim, String move, Object data) {
        return send(request(claim + "/moves/" + move)
                .header("If-Match", get(claim).expect(200).etag())
                .POST(json(data)));
    }

    Answer save(String claim, Object draft) {
        String path = claim + "/draft";
        return send(
                request(path).header("If-Match", get(path).expect(200).etag()).PUT(json(draft)));
    }

    /** A request with what every request has; {@link #json} makes a body for it. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    public static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        }
    }

    /** The same for who goes on when the service is killed meanwhile. */
    public Answer exchange(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    json ? JSON.readTree(response.body()) : MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + address, e);
        }
    }
}
