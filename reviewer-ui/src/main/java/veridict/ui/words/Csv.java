package veridict.ui.words;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 writes it. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): texts
 * of strangers stand in these files.
 */
public final class Csv {
    /** Without it, Excel reads UTF-8 as something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public Csv(String... columns) {
        add((Object[]) columns);
    }

    /** A line; what is absent is an empty cell. */
    public void add(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    public String text() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        String cell = value == null ? "" : value.toString();
        String begins = cell.stripLeading();
        boolean formula = !cell.isEmpty()
                && (FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0
                        || (!begins.isEmpty() && FORMULA_BEGINS.indexOf(begins.charAt(0)) >= 0));
        return '"' + (formula && !isNumber(value) ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }
}
