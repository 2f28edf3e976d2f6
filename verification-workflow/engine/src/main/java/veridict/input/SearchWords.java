package veridict.input;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody searches for. */
public final class SearchWords {

    private static final int MOST_WORDS = 10;

    private SearchWords() {}

    /** The words as a query of PostgreSQL in which each may be the beginning of one; what is no letter or digit separates them. */
    public static @Nullable String query(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return Arrays.stream(typed.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
