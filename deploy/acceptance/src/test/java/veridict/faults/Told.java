package veridict.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What people were told about one claim, in order: what is done, and what they got no answer to. */
final class Told {
    private final String claim;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    Told(String claim) {
        this.claim = claim;
    }

    /** @param sure whether somebody was told that it is done; else it may be */
    record Line(String entry, boolean sure) {
        @Override
        public String toString() {
            return sure ? entry : entry + "?";
        }
    }

    String claim() {
        return claim;
    }

    String path() {
        return "/v1/claims/" + claim;
    }

    void done(String entry) {
        lines.add(new Line(entry, true));
    }

    void unanswered(String entry) {
        lines.add(new Line(entry, false));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether a history of people's entries is this: what was acknowledged is in it exactly once and in order, the rest at most once. */
    boolean fits(List<String> history) {
        boolean[] reached = new boolean[history.size() + 1];
        reached[0] = true;
        for (Line line : lines) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < reached.length; i++) {
                next[i] = !line.sure() && reached[i]
                        || i > 0 && reached[i - 1] && history.get(i - 1).equals(line.entry());
            }
            reached = next;
        }
        return reached[history.size()];
    }
}
