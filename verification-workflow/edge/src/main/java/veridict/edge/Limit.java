package veridict.edge;

import org.jspecify.annotations.Nullable;
import veridict.refusal.Refusal;

/** How many rows a page may have: 1 to 200, and 50 when nobody says. */
public final class Limit {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Limit() {}

    /** Reads a query parameter; what is no number, or none of these, is refused by its name. */
    public static int rows(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Refusal.Invalid.of("/limit", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
