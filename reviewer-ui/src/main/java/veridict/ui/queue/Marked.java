package veridict.ui.queue;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of a text, marked where it is what was searched for. */
public record Marked(String text, boolean hit) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Splits a text where its words begin with one of the words searched for. */
    @TemplateExtension
    static List<Marked> marked(String text, String searched) {
        List<String> wanted = Arrays.stream(searched.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Marked> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (wanted.stream().anyMatch(lower::startsWith)) {
                pieces.add(new Marked(text.substring(from, word.start()), false));
                pieces.add(new Marked(word.group(), true));
                from = word.end();
            }
        }
        pieces.add(new Marked(text.substring(from), false));
        return pieces;
    }
}
