package veridict.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Answers pings, and then does not play by the rules. */
final class HostileReceiver implements AutoCloseable {

    private static final String BODY_WITHOUT_END = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n";

    private final ServerSocket socket;
    private final byte[] head;
    private final byte[] chunk;
    private final Duration pause;
    private final CountDownLatch hungUp = new CountDownLatch(1);

    private HostileReceiver(String head, byte[] chunk, Duration pause) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.head = head.getBytes(StandardCharsets.US_ASCII);
        this.chunk = chunk;
        this.pause = pause;
        Thread.startVirtualThread(this::serve);
    }

    static HostileReceiver dripping() throws IOException {
        return new HostileReceiver(BODY_WITHOUT_END, new byte[] {'.'}, Duration.ofMillis(100));
    }

    static HostileReceiver endless() throws IOException {
        return new HostileReceiver(
                BODY_WITHOUT_END, "\0x".repeat(4_000).getBytes(StandardCharsets.US_ASCII), Duration.ZERO);
    }

    /** Answers with a status that is none. */
    static HostileReceiver answering(int status) throws IOException {
        return new HostileReceiver(
                "HTTP/1.1 " + status + " So What\r\nContent-Length: 1000000000\r\n\r\n",
                new byte[] {'.'},
                Duration.ofMillis(100));
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort() + "/";
    }

    boolean wasHungUpOn() throws InterruptedException {
        return hungUp.await(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.startVirtualThread(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            InputStream in = caller.getInputStream();
            OutputStream out = caller.getOutputStream();
            byte[] request = new byte[64 * 1024];
            int read = in.read(request);
            if (new String(request, 0, read, StandardCharsets.UTF_8).contains("\"ping\"")) {
                out.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            out.write(head);
            while (true) {
                out.write(chunk);
                out.flush();
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (IOException hungUpOn) {
            hungUp.countDown();
        }
    }
}
