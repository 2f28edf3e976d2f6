package veridict.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import veridict.faults.Wire.Message;

/** The way from one instance to PostgreSQL: it reads what goes by, and may be blocked, cut, or set with a {@link Trap}. */
final class Link implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000;

    private final ServerSocket door;
    private final int database;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean blocked;
    private volatile Trap trap = Trap.NONE;

    /** @param database the port of PostgreSQL, also when it is another server after a while */
    Link(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    int port() {
        return door.getLocalPort();
    }

    void serve(Instance instance) {
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    Thread.ofVirtual().start(() -> connect(instance, client));
                } catch (IOException closed) {
                    cut();
                }
            }
        });
    }

    void set(Trap one) {
        trap = one;
    }

    /** Lets nothing through any more, and closes nothing; what was sent meanwhile arrives when it is open again. */
    void block(boolean on) {
        blocked = on;
    }

    /** Ends every connection. */
    void cut() {
        ends.forEach(Link::close);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void connect(Instance instance, Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database)) {
            ends.add(client);
            ends.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Session session = new Session();
            OutputStream toClient = new BufferedOutputStream(client.getOutputStream());
            OutputStream toServer = new BufferedOutputStream(server.getOutputStream());
            DataInputStream fromClient = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataInputStream fromServer = new DataInputStream(new BufferedInputStream(server.getInputStream()));
            awaitWay();
            Wire.opening(fromClient, toClient).writeTo(toServer);
            toServer.flush();
            Thread back = Thread.ofVirtual().start(() -> {
                try {
                    pump(
                            fromServer,
                            toClient,
                            message -> trap.holds(instance, session.answered(message), Point.When.UNANSWERED));
                } catch (IOException ended) {
                    close(client);
                    close(server);
                }
            });
            pump(fromClient, toServer, message -> trap.holds(instance, session.said(message), Point.When.BEFORE));
            back.interrupt();
        } catch (IOException ended) {
            // One of the two has gone, and the other follows.
        } finally {
            close(client);
            ends.remove(client);
            ends.removeIf(Socket::isClosed);
        }
    }

    /** @throws IOException at the end of the connection, also when something is held */
    private void pump(DataInputStream in, OutputStream out, Predicate<Message> isHeld) throws IOException {
        while (true) {
            Message message = Wire.next(in);
            awaitWay();
            if (isHeld.test(message)) {
                throw new IOException("held");
            }
            message.writeTo(out);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    private void awaitWay() {
        while (blocked) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
