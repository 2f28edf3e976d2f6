package veridict.endpoints;

import java.time.Duration;
import veridict.refusal.Refusal;

/**
 * How long a caller of the feed would wait for an event.
 *
 * @param atMost 0 to 20 seconds
 */
public record Wait(Duration atMost) {

    private static final int MOST = 20;

    /** Read from a query parameter, in seconds. */
    public static Wait fromString(String text) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MOST) {
            throw Refusal.Invalid.of("/wait", "must be a whole number of seconds from 0 to " + MOST);
        }
        return new Wait(Duration.ofSeconds(Integer.parseInt(text)));
    }
}
