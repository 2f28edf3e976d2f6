package veridict.faults;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import veridict.faults.Wire.Message;

/** What one connection has said and waits to hear: which SQL an execution means, and which an answer. */
final class Session {
    private static final String NOTHING = "";
    private static final String SYNC = "sync";

    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private final Map<String, String> portals = new ConcurrentHashMap<>();
    private final Deque<String> waiting = new ConcurrentLinkedDeque<>();

    /** The SQL that begins to run with this message of the client's, if one does. */
    String said(Message message) {
        return switch (message.type()) {
            case 'P' -> {
                statements.put(message.text(0), message.text(1));
                yield NOTHING;
            }
            case 'B' -> {
                portals.put(message.text(0), statements.getOrDefault(message.text(1), NOTHING));
                yield NOTHING;
            }
            case 'E' -> waitFor(portals.getOrDefault(message.text(0), NOTHING));
            case 'Q' -> waitFor(message.text(0));
            case 'S' -> {
                waiting.add(SYNC);
                yield NOTHING;
            }
            default -> NOTHING;
        };
    }

    /** The SQL that this message of the server's says is done, if it does. */
    String answered(Message message) {
        return switch (message.type()) {
            case 'C', 'I', 's' -> waiting.isEmpty() ? NOTHING : waiting.poll();
            case 'Z' -> {
                String skipped = waiting.poll(); // what came after a failure is never done
                while (skipped != null && !skipped.equals(SYNC)) {
                    skipped = waiting.poll();
                }
                yield NOTHING;
            }
            default -> NOTHING;
        };
    }

    private String waitFor(String sql) {
        waiting.add(sql);
        return sql;
    }
}
