package veridict.ui.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.model.Claim;
import veridict.model.TextQuote;

/** Finds in a text the passages that claims quote, by their words and what stands around them. */
final class Reading {
    private Reading() {}

    /** The text in pieces, in order; where two claims share words, the first keeps them. */
    static List<Passage> of(String text, List<Claim> claims) {
        List<Found> found = claims.stream()
                .flatMap(claim -> find(text, claim).stream())
                .sorted(Comparator.comparingInt(Found::from)
                        .thenComparing(Comparator.comparingInt(Found::to).reversed()))
                .toList();
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (Found one : found) {
            int from = Math.max(at, one.from);
            if (from < one.to) {
                passages.add(new Passage(text.substring(at, from), null));
                passages.add(new Passage(text.substring(from, one.to), one.claim));
                at = one.to;
            }
        }
        passages.add(new Passage(text.substring(at), null));
        return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
    }

    /** The claims in the order of their words in the text; those without a passage come last. */
    static List<Claim> inOrder(String text, List<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparingInt(
                        claim -> find(text, claim).map(Found::from).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static Optional<Found> find(String text, Claim claim) {
        TextQuote quote = claim.quote();
        if (quote == null) {
            return Optional.empty();
        }
        return IntStream.iterate(text.indexOf(quote.exact()), at -> at >= 0, at -> text.indexOf(quote.exact(), at + 1))
                .boxed()
                .max(Comparator.comparingInt(at -> fit(text, at, quote)))
                .map(at -> new Found(at, at + quote.exact().length(), claim));
    }

    /** How many characters around the place agree with what stood around the words. */
    private static int fit(String text, int at, TextQuote quote) {
        String prefix = orEmpty(quote.prefix());
        String suffix = orEmpty(quote.suffix());
        int end = at + quote.exact().length();
        int before = (int) IntStream.range(0, Math.min(prefix.length(), at))
                .takeWhile(i -> prefix.charAt(prefix.length() - 1 - i) == text.charAt(at - 1 - i))
                .count();
        int after = (int) IntStream.range(0, Math.min(suffix.length(), text.length() - end))
                .takeWhile(i -> suffix.charAt(i) == text.charAt(end + i))
                .count();
        return before + after;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Found(int from, int to, Claim claim) {}
}
