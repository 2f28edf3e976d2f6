package veridict;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A system that receives webhooks: says yes to pings, and to the rest what the test says. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final Answer answer;
    private final Map<String, String> saying = new ConcurrentHashMap<>();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> pings = new LinkedBlockingQueue<>();

    public Receiver(Answer answer) {
        this(0, answer);
    }

    public Receiver(int port, Answer answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    public static Receiver accepting() {
        return new Receiver(message -> 204);
    }

    public String url() {
        return "http://localhost:" + port() + "/hook?from=veridict";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers with this header from now on. */
    public Receiver saying(String header, String value) {
        saying.put(header, value);
        return this;
    }

    /** The next message that is no ping. */
    public Message next() {
        return assertNotNull(poll(messages, 10_000), "a message");
    }

    public Message nextPing() {
        return assertNotNull(poll(pings, 10_000), "a ping");
    }

    /** Whether nothing comes for a while. */
    public boolean staysQuiet(long millis) {
        return poll(messages, millis) == null;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean ping = message.body.startsWith("{\"type\":\"ping\"");
            (ping ? pings : messages).add(message);
            int status = ping ? 204 : answer.to(message);
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", url());
            }
            saying.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static <T> T poll(BlockingQueue<T> queue, long millis) {
        try {
            return queue.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T assertNotNull(T value, String what) {
        org.junit.jupiter.api.Assertions.assertNotNull(value, "expected " + what);
        return value;
    }

    /** What came. */
    public record Message(String uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** The status to answer with. */
    @FunctionalInterface
    public interface Answer {
        int to(Message message);
    }
}
