package veridict.benchmark.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A receiver that answers every POST with 204 over connections that stay open, and says how many there were to whoever writes a line to its
 * input. It ends with its input.
 */
final class Sink {
    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicLong POSTS = new AtomicLong();

    private Sink() {}

    public static void main(String[] none) throws IOException {
        ServerSocket server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> accept(server));
        System.out.println(server.getLocalPort());
        while (System.in.read() >= 0) {
            System.out.println(POSTS.get());
        }
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
            for (String line = line(in); line != null; line = line(in)) {
                int length = 0;
                for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
                    if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(header.substring(15).strip());
                    }
                }
                in.skipNBytes(length);
                POSTS.incrementAndGet();
                out.write(TAKEN);
            }
        } catch (IOException gone) {
            // its connection ends with it
        }
    }

    private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
