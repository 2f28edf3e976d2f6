package veridict.webhook;

import java.util.List;
import java.util.stream.Stream;
import veridict.model.EventType;

/** What an endpoint says it wants: types such as {@code verdict.published}, families such as {@code verdict.*}, or {@code *}. */
public final class EventPatterns {

    private EventPatterns() {}

    /** Whether one of these patterns takes that type. */
    public static boolean take(List<String> patterns, String type) {
        return patterns.stream().anyMatch(pattern -> takes(pattern, type));
    }

    /** Whether it is a pattern that any event could fit. */
    static boolean isKnown(String pattern) {
        return Stream.of(EventType.values()).anyMatch(type -> type != EventType.PING && takes(pattern, type.wire()));
    }

    private static boolean takes(String pattern, String type) {
        return pattern.equals("*")
                || pattern.equals(type)
                || (pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
