package veridict.faults;

import java.util.List;
import java.util.stream.Stream;
import veridict.stack.service.Service;

/**
 * A place in what a service does, told by what it says to the database.
 *
 * @param words what the statement holds, in this order
 * @param when before the statement reaches the database, or when its answer is on the way back
 */
record Point(Service service, String label, List<String> words, When when) {

    enum When {
        BEFORE,
        UNANSWERED
    }

    /** Before a statement and after it. */
    static Stream<Point> around(Service service, String label, String... words) {
        return Stream.of(When.values()).map(when -> new Point(service, label, List.of(words), when));
    }

    boolean isAt(String sql, When now) {
        int from = 0;
        for (String word : words) {
            from = sql.indexOf(word, from) + word.length();
            if (from < word.length()) {
                return false;
            }
        }
        return now == when;
    }

    @Override
    public String toString() {
        return service.label() + ", " + label + (when == When.BEFORE ? ": not sent" : ": done, not answered");
    }
}
