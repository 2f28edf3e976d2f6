package veridict.claim;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.model.TextQuote;

/** A passage by its words and what stands around them (W3C text-quote selector). */
public record QuoteInput(
        @NotNull @Text(max = 2_000) String exact,
        @Nullable @Text(max = 2_000, mayBeBlank = true) String prefix,
        @Nullable @Text(max = 2_000, mayBeBlank = true) String suffix) {

    private static final int AROUND = 64;

    /** The selector, with no more around it than finding it again takes. */
    public TextQuote toTextQuote() {
        return new TextQuote(exact, prefix == null ? null : end(prefix), suffix == null ? null : beginning(suffix));
    }

    private static String end(String text) {
        int from = Math.max(0, text.length() - AROUND);
        return text.substring(from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String beginning(String text) {
        int to = Math.min(AROUND, text.length());
        return text.substring(0, to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to);
    }
}
