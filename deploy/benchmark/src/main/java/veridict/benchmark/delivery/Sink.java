package veridict.benchmark.delivery;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receiver that answers every POST with 204 over connections that stay open, but for those to {@link #HANGING}, which it leaves without an
 * answer while it is told to. It says what came in to whoever asks, line by line, and ends with its input.
 */
final class Sink {
    static final String HANGING = "/hook/hanging";
    static final String COUNT = "count";
    static final String ARRIVALS = "arrivals";
    static final String HANG = "hang";
    static final String ANSWER = "answer";

    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final AtomicLong POSTS = new AtomicLong();
    private static final ConcurrentLinkedQueue<Arrival> ARRIVED = new ConcurrentLinkedQueue<>();
    private static volatile boolean hangs;
    private static volatile boolean remembers;

    private Sink() {}

    public static void main(String[] none) throws IOException {
        ServerSocket server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> accept(server));
        System.out.println(server.getLocalPort());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String asked = questions.readLine(); asked != null; asked = questions.readLine()) {
            System.out.println(answer(asked));
        }
    }

    private static String answer(String asked) {
        return switch (asked) {
            case COUNT -> Long.toString(POSTS.get());
            case ARRIVALS -> arrivals();
            case HANG -> hangs(true);
            case ANSWER -> hangs(false);
            default -> throw new IllegalArgumentException(asked);
        };
    }

    /** What came since this was asked before; the first time nothing is remembered yet. */
    private static String arrivals() {
        remembers = true;
        return Stream.generate(ARRIVED::poll)
                .takeWhile(Objects::nonNull)
                .map(Arrival::line)
                .collect(Collectors.joining(" "));
    }

    private static String hangs(boolean now) {
        hangs = now;
        return "";
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream(), 8_192);
            OutputStream out = client.getOutputStream();
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return;
                }
                long first = Arrival.now();
                in.reset();
                take(in, first);
                out.write(TAKEN);
            }
        } catch (IOException gone) {
            // its connection ends with it
        }
    }

    private static void take(InputStream in, long first) throws IOException {
        boolean mayHang = line(in).contains(HANGING);
        String id = "";
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("webhook-id:")) {
                id = header.substring(11).strip();
            }
        }
        in.skipNBytes(length);
        if (mayHang && hangs) {
            in.transferTo(OutputStream.nullOutputStream()); // until the client gives up
            throw new IOException("given up");
        }
        POSTS.incrementAndGet();
        if (remembers && !mayHang) {
            ARRIVED.add(new Arrival(id, first));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended in the middle of a request");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
