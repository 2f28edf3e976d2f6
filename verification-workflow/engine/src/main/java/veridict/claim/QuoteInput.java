package veridict.claim;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import veridict.input.Text;
import veridict.model.TextQuote;

/** A passage by its words and what stands around them (W3C text-quote selector). */
public record QuoteInput(
        @NotNull @Text(max = 2_000) String exact,
        @Nullable String prefix,
        @Nullable String suffix) {

    private static final int AROUND = 64;

    /** The selector, with no more around it than finding it again takes. */
    public TextQuote toTextQuote() {
        return new TextQuote(
                exact,
                prefix == null ? null : prefix.substring(Math.max(0, prefix.length() - AROUND)),
                suffix == null ? null : suffix.substring(0, Math.min(AROUND, suffix.length())));
    }
}
