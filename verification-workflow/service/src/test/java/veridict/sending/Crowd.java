package veridict.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** So many stand before a door that nobody opens that whoever comes next gets no answer at all, not even a no. */
final class Crowd implements AutoCloseable {

    private static final int MANY = 8;

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<SocketChannel> waiting = new ArrayList<>();

    Crowd() throws IOException {
        for (int i = 0; i < MANY; i++) {
            SocketChannel one = SocketChannel.open();
            one.configureBlocking(false);
            one.connect(new InetSocketAddress(door.getInetAddress(), door.getLocalPort()));
            waiting.add(one);
        }
    }

    String url() {
        return "http://localhost:" + door.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel one : waiting) {
            one.close();
        }
        door.close();
    }
}
