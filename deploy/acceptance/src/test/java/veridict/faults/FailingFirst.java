package veridict.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import veridict.acceptance.Receiver.Message;

/** Is away when one message of five comes for the first time. */
final class FailingFirst implements ToIntFunction<Message> {
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    @Override
    public int applyAsInt(Message message) {
        boolean isOneOfFive = message.id().hashCode() % 5 == 0;
        return isOneOfFive && failed.add(message.id()) ? 503 : 204;
    }
}
