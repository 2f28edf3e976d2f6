package veridict.gate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import veridict.discussion.OpenThreads.Opened;
import veridict.model.Missing;

/** Whatever the desk raised on a claim and its verdict is settled before the public reads it. */
@Singleton
class CommentsResolved implements Gate {

    /** How many are named; it looks for one more. */
    static final int NAMED = 5;

    private static final int SHORT = 80;

    @Override
    public String name() {
        return "comments-resolved";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        List<Opened> open = file.openThreads();
        List<Missing> missing = new ArrayList<>();
        open.stream().limit(NAMED).map(this::words).forEach(missing::add);
        if (open.size() > NAMED) {
            missing.add(missing("And further threads are open: resolve them too."));
        }
        return missing;
    }

    @Override
    public String met(CaseFile file) {
        return "Every question that was raised in the newsroom was settled.";
    }

    private Missing words(Opened thread) {
        String about = thread.passage() == null ? "" : " on “" + shortened(thread.passage()) + "”";
        return missing("Answer and resolve what " + thread.author() + " raised" + about + ": “"
                + shortened(thread.text()) + "”");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }
}
