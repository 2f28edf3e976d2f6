package veridict.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Answers pings, and then does not play by the rules. */
final class HostileReceiver implements AutoCloseable {

    private final ServerSocket socket;
    private final Misbehaviour.Answer answer;
    private final AtomicLong mostSaid = new AtomicLong();

    private HostileReceiver(Misbehaviour.Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.startVirtualThread(this::serve);
    }

    static HostileReceiver that(Misbehaviour misbehaviour) throws IOException {
        return that(misbehaviour::answer);
    }

    static HostileReceiver that(Misbehaviour.Answer answer) throws IOException {
        return new HostileReceiver(answer);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort() + "/";
    }

    /** The most that one caller took before it hung up, in bytes. */
    long mostSaid() {
        return mostSaid.get();
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
        Line line = new Line(caller);
        try (caller) {
            if (line.heard().contains("\"ping\"")) {
                line.say("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
                return;
            }
            answer.to(line);
        } catch (IOException hungUpOn) {
            // As it deserves.
        } finally {
            mostSaid.accumulateAndGet(line.said(), Math::max);
        }
    }
}
