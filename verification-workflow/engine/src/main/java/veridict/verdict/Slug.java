package veridict.verdict;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** The part of a verdict's address that is its own; it never changes. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int DISTINCT = 12;

    private Slug() {}

    /** The end of an address, which is all that is left of one that a redaction touched. */
    static String end(String slug) {
        return slug.substring(Math.max(0, slug.length() - DISTINCT));
    }

    /** Words of the summary where they have Latin letters, and the random end of the id, which keeps it unique. */
    static String of(String summary, UUID id) {
        String words = Normalizer.normalize(summary, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("^-+|-+$", "");
        String end = id.toString().replace("-", "").substring(32 - DISTINCT);
        return cut.isEmpty() ? end : cut + "-" + end;
    }
}
