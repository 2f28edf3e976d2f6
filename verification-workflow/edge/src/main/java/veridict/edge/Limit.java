package veridict.edge;

import veridict.refusal.Refusal;

/**
 * How many rows a page may have.
 *
 * @param rows 1 to 200
 */
public record Limit(int rows) {

    private static final int MOST = 200;

    /** Read from a query parameter; what is no number, or none of these, is refused by name. */
    public static Limit fromString(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw Refusal.Invalid.of("/limit", "must be a whole number from 1 to " + MOST);
        }
        return new Limit(Integer.parseInt(text));
    }
}
