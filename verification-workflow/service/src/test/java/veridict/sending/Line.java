package veridict.sending;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A connection to one caller, byte by byte. */
final class Line {

    private final Socket caller;
    private volatile long said;

    Line(Socket caller) {
        this.caller = caller;
    }

    /** The caller's first words; empty when there are none. */
    String heard() throws IOException {
        byte[] request = new byte[64 * 1024];
        int read = caller.getInputStream().read(request);
        return read < 0 ? "" : new String(request, 0, read, StandardCharsets.UTF_8);
    }

    Line say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.US_ASCII));
    }

    Line say(byte[] bytes) throws IOException {
        caller.getOutputStream().write(bytes);
        said += bytes.length;
        return this;
    }

    /** @throws IOException when the caller hangs up */
    void sayForEver(String text, int pauseMillis) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            say(bytes);
            LockSupport.parkNanos(pauseMillis * 1_000_000L);
        }
    }

    /** Until the caller hangs up. */
    void listen() throws IOException {
        caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Ends it so that the caller is told of an error. */
    void reset() throws IOException {
        caller.setSoLinger(true, 0);
        caller.close();
    }

    /** How many bytes the caller was told, or at least his machine. */
    long said() {
        return said;
    }
}
