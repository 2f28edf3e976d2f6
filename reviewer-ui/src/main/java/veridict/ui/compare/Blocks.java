package veridict.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import veridict.ui.compare.Alignment.Step;

/** Compares two texts paragraph by paragraph, and the words of a paragraph that was changed. */
public final class Blocks {
    private static final Pattern PARAGRAPH_ENDS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern WORD = Pattern.compile("\\s*\\S+");

    /** Longer paragraphs are shown whole: comparing grows with the square of the words. */
    private static final int MOST_WORDS = 600;

    /** From so many words of the shorter on, a paragraph is another version of the one before and not a new one. */
    private static final double KIN = 0.4;

    private Blocks() {}

    public static List<Block> between(String before, String after) {
        List<Step> steps = Alignment.of(paragraphs(before), paragraphs(after));
        Set<String> moved = moved(steps);
        List<Block> blocks = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Step step : steps) {
            switch (step.mark()) {
                case REMOVED -> removed.add(step.text());
                case ADDED -> added.add(step.text());
                case SAME, MOVED, CHANGED -> {
                    blocks.addAll(exchanged(removed, added, moved));
                    blocks.add(Block.whole(Mark.SAME, step.text()));
                }
            }
        }
        blocks.addAll(exchanged(removed, added, moved));
        return blocks;
    }

    /** What stands in the later text where other paragraphs stood: first what is gone, then what came, each beside the one it was made of. */
    private static List<Block> exchanged(List<String> removed, List<String> added, Set<String> moved) {
        removed.removeIf(moved::contains); // shown where it went
        List<Block> came = new ArrayList<>();
        for (String text : added) {
            Optional<String> earlier = moved.contains(text)
                    ? Optional.empty()
                    : removed.stream().filter(other -> isKin(other, text)).findFirst();
            earlier.ifPresent(removed::remove);
            came.add(earlier.map(other -> new Block(Mark.CHANGED, pieces(other, text)))
                    .orElseGet(() -> Block.whole(moved.contains(text) ? Mark.MOVED : Mark.ADDED, text)));
        }
        List<Block> blocks = new ArrayList<>(
                removed.stream().map(text -> Block.whole(Mark.REMOVED, text)).toList());
        blocks.addAll(came);
        removed.clear();
        added.clear();
        return blocks;
    }

    /** Words in one line; for what is no text of paragraphs. */
    public static List<Piece> words(String before, String after) {
        return pieces(before, after);
    }

    private static Set<String> moved(List<Step> steps) {
        Set<String> removed = texts(steps, Mark.REMOVED);
        removed.retainAll(texts(steps, Mark.ADDED));
        return removed;
    }

    private static Set<String> texts(List<Step> steps, Mark mark) {
        Set<String> texts = new HashSet<>();
        steps.stream().filter(step -> step.mark() == mark).forEach(step -> texts.add(step.text()));
        return texts;
    }

    private static boolean isKin(String before, String after) {
        List<String> earlier = split(before);
        List<String> later = split(after);
        if (Math.max(earlier.size(), later.size()) > MOST_WORDS) {
            return false;
        }
        Set<String> shared = new HashSet<>(stripped(earlier));
        Set<String> known = new HashSet<>(stripped(later));
        int shorter = Math.min(shared.size(), known.size());
        shared.retainAll(known);
        return shared.size() >= KIN * shorter;
    }

    private static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (Step step : Alignment.of(split(before), split(after))) {
            if (!pieces.isEmpty() && pieces.getLast().mark() == step.mark()) {
                pieces.add(new Piece(step.mark(), pieces.removeLast().text() + step.text()));
            } else {
                pieces.add(new Piece(step.mark(), step.text()));
            }
        }
        return pieces;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(PARAGRAPH_ENDS.split(text))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).toList();
    }
}
