package veridict.faults;

import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import veridict.acceptance.Receiver.Message;

/** Keeps everybody waiting who comes before it is let go; who comes after is told yes at once. */
final class Holding implements ToIntFunction<Message> {
    private static final int YES = 204;

    private final CompletableFuture<Integer> held = new CompletableFuture<>();

    @Override
    public int applyAsInt(Message message) {
        return held.isDone() ? YES : held.join();
    }

    /** Tells those who wait this status. */
    void letGo(int status) {
        held.complete(status);
    }
}
