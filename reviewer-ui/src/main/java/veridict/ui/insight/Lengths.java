package veridict.ui.insight;

import java.util.Locale;

/** Lengths of time as people say them. */
final class Lengths {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lengths() {}

    static String words(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return Math.round((double) seconds / MINUTE) + " min";
        }
        if (seconds < 2 * DAY) {
            return String.format(Locale.ENGLISH, "%.1f h", (double) seconds / HOUR);
        }
        return String.format(Locale.ENGLISH, "%.1f days", (double) seconds / DAY);
    }
}
