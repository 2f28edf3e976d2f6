package veridict.benchmark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** HTTP/1.1 as far as one caller needs it: a request, the whole answer, its ETag; everything but 2xx is an error. */
final class Connection implements AutoCloseable {
    private static final int CHUNKS = -1;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private String etag = "";

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    void call(Order.Request request) throws IOException {
        out.write(bytes(request));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> etag = header.substring(colon + 1).strip();
                case "content-length" ->
                    length = Integer.parseInt(header.substring(colon + 1).strip());
                case "transfer-encoding" -> length = CHUNKS;
                default -> {}
            }
        }
        byte[] body = length == CHUNKS ? chunks() : in.readNBytes(length);
        if (status / 100 != 2) {
            throw new IOException("%d to %s %s: %s"
                    .formatted(status, request.method(), request.path(), new String(body, StandardCharsets.UTF_8)));
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(length));
            line();
        } while (length > 0);
        return body.toByteArray();
    }

    private byte[] bytes(Order.Request request) {
        StringBuilder text = new StringBuilder(2_048)
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: localhost\r\n")
                .append("Authorization: Bearer ")
                .append(request.token())
                .append("\r\n");
        String body = request.body();
        if (body != null) { // what we send is ASCII
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\nIf-Match: ")
                    .append(etag)
                    .append("\r\nIdempotency-Key: ")
                    .append(UUID.randomUUID())
                    .append("\r\n\r\n")
                    .append(body);
        } else {
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(96);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed in the middle of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
