package veridict.ui.queue;

import java.util.Locale;
import veridict.claim.ClaimSource;
import veridict.model.ClaimState;
import veridict.model.Priority;
import veridict.ui.words.Showing;
import veridict.ui.words.Words;

/** What a word of a list's address is called. The address was read before: it holds no constant that does not exist. */
final class Labels {
    private Labels() {}

    static String of(String name, String word) {
        return switch (name) {
            case "state" -> Words.word(ClaimState.valueOf(word));
            case "priority" -> "priority " + Words.word(Priority.valueOf(word)).toLowerCase(Locale.ENGLISH);
            case "source" -> "from: " + Words.word(ClaimSource.valueOf(word)).toLowerCase(Locale.ENGLISH);
            case "language" -> Showing.languageName(word);
            case "claimant" -> "by " + word;
            default -> name + " " + word;
        };
    }
}
