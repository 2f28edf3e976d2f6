package veridict.endpoints;

import java.time.Duration;
import veridict.refusal.Refusal;

/** How long a caller of the feed would wait for an event, from 0 to 20 seconds. */
final class Wait {

    private static final int MOST = 20;

    private Wait() {}

    /** Read from a query parameter; what is no number, or none of these, is refused by name. */
    static Duration of(String seconds) {
        if (!seconds.matches("\\d{1,2}") || Integer.parseInt(seconds) > MOST) {
            throw Refusal.Invalid.of("/wait", "must be a whole number of seconds from 0 to " + MOST);
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }
}
