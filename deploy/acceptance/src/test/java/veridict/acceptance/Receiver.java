package veridict.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A newsroom's own system: takes webhooks and keeps them all; a ping it always answers, to an event it answers what the test says. */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ToIntFunction<Message> answer;
    private final List<Message> pings = new CopyOnWriteArrayList<>();
    private final List<Message> events = new CopyOnWriteArrayList<>();

    public Receiver(ToIntFunction<Message> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException("A receiver finds no port", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    public String url() {
        return "http://localhost:%d/veridict".formatted(server.getAddress().getPort());
    }

    List<Message> pings() {
        return List.copyOf(pings);
    }

    /** Everything that is no ping, in the order in which it came. */
    public List<Message> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Message message = new Message(Map.copyOf(exchange.getRequestHeaders()), body, JSON.readTree(body));
            boolean ping = message.type().equals("ping");
            (ping ? pings : events).add(message);
            exchange.sendResponseHeaders(ping ? 204 : answer.applyAsInt(message), -1);
        }
    }

    /** What came. */
    public record Message(Map<String, List<String>> headers, String body, JsonNode json) {

        /** The {@code webhook-id}. */
        public String id() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("webhook-id"))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElseThrow();
        }

        public String type() {
            return json.required("type").asText();
        }

        String claim() {
            return json.at("/data/claimId").asText();
        }

        int sequence() {
            return json.at("/data/sequence").asInt();
        }

        /** Throws unless the signature is right by the official library. */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, headers);
        }
    }
}
