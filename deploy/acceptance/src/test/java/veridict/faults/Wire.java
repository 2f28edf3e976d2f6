package veridict.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * PostgreSQL's protocol, as far as it has to be read here.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class Wire {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private Wire() {}

    /** A message with its letter; the first of a session has none. */
    record Message(char type, byte[] body) {

        void writeTo(OutputStream out) throws IOException {
            ByteBuffer head = ByteBuffer.allocate(type == 0 ? 4 : 5);
            if (type != 0) {
                head.put((byte) type);
            }
            out.write(head.putInt(body.length + 4).array());
            out.write(body);
        }

        /** A text of the body that ends with a zero, the first or a later one. */
        String text(int number) {
            int begin = 0;
            for (int skipped = 0; skipped < number; skipped++) {
                begin = end(begin) + 1;
            }
            return new String(body, begin, end(begin) - begin, StandardCharsets.UTF_8);
        }

        private int end(int begin) {
            int end = begin;
            while (body[end] != 0) {
                end++;
            }
            return end;
        }
    }

    /** How a client begins: nothing is encrypted here. */
    static Message opening(DataInputStream in, OutputStream out) throws IOException {
        Message first = rest((char) 0, in);
        int code = ByteBuffer.wrap(first.body()).getInt();
        if (code == SSL_REQUEST || code == GSS_REQUEST) {
            out.write('N');
            out.flush();
            return opening(in, out);
        }
        return first;
    }

    static Message next(DataInputStream in) throws IOException {
        return rest((char) in.readUnsignedByte(), in);
    }

    private static Message rest(char type, DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return new Message(type, body);
    }
}
