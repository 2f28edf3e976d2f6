package veridict.sending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What a receiver may do instead of answering, and the word for it in the log. */
enum Misbehaviour {
    SAYS_NOTHING("deadline", Line::listen),

    HEADERS_DRIP("deadline", line -> line.say("HTTP/1.1 200 OK\r\nX-Slow: ").sayForEver(".", 100)),

    HEADERS_NEVER_END("no-http", line -> line.say("HTTP/1.1 200 OK\r\n")
            .sayForEver("X-More: %s\r\n".formatted("x".repeat(500)), 1)),

    IS_ALWAYS_ABOUT_TO_ANSWER("deadline", line -> line.sayForEver("HTTP/1.1 100 Continue\r\n\r\n", 20)),

    BODY_DRIPS("deadline", line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
            .sayForEver(".", 100)),

    BODY_NEVER_ENDS("http-500", line -> line.say("HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n")
            .sayForEver("3e8\r\n%s\r\n".formatted("\0x".repeat(500)), 0)),

    BODY_OF_A_GIGABYTE("http-500", line -> line.say("HTTP/1.1 500 Oops\r\nContent-Length: 1000000000\r\n\r\n")
            .sayForEver("x".repeat(1_000), 0)),

    BODY_IS_A_BOMB("http-500", line -> line.say(
                    "HTTP/1.1 500 Oops\r\nContent-Encoding: gzip\r\nContent-Length: 1000000000\r\n\r\n")
            .say(Bomb.PACKED)
            .listen()),

    BODY_ENDS_TOO_SOON("connection-closed", line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nOK")),

    RESETS_IN_THE_BODY("connection-closed", line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nOK")
            .reset()),

    RESETS_AT_ONCE("connection-closed", Line::reset),

    IS_A_MAIL_SERVER(
            "no-http", line -> line.say("220 mail.example ESMTP ready\r\n").listen()),

    STATUS_IS_NONE("no-http", line -> line.say("HTTP/1.1 99999 So What\r\nContent-Length: 1000000000\r\n\r\n")
            .sayForEver(".", 100));

    private final String word;
    private final Answer answer;

    Misbehaviour(String word, Answer answer) {
        this.word = word;
        this.answer = answer;
    }

    /** How the log calls it. */
    String word() {
        return word;
    }

    /** Whether it keeps a sender waiting until the deadline. */
    boolean holds() {
        return word.equals(Failures.DEADLINE);
    }

    void answer(Line caller) throws IOException {
        answer.to(caller);
    }

    /** Thousand times its size, when somebody opens it. */
    private static final class Bomb {
        static final byte[] PACKED = packed();

        private static byte[] packed() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] some = "x".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream packing = new GZIPOutputStream(packed)) {
                for (int i = 0; i < 64; i++) {
                    packing.write(some);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }

    /** Who returns, hangs up. */
    @FunctionalInterface
    interface Answer {
        void to(Line caller) throws IOException;
    }
}
