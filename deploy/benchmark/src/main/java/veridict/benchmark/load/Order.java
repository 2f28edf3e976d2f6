package veridict.benchmark.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to call whom, and for how long.
 *
 * @param callers each with a connection of its own
 */
public record Order(int port, int seconds, List<Caller> callers) {

    /**
     * Somebody who makes the same requests again and again, each after the answer to the one before.
     *
     * @param first asked once beforehand: its ETag is what the first of the others has seen
     */
    public record Caller(Request first, List<Request> again) {}

    /** A write carries the ETag of the answer before, and a key of its own. */
    public record Request(
            String method,
            String path,
            String token,
            @Nullable String body) {}
}
