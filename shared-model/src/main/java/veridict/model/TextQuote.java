package veridict.model;

import org.jspecify.annotations.Nullable;

/**
 * A passage of a text, found again by its words and what stands around them.
 * A <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">W3C Web Annotation text-quote selector</a>.
 */
public record TextQuote(
        String exact, @Nullable String prefix, @Nullable String suffix) {}
