package veridict.api;

import java.util.List;
import java.util.Map;

/** What a blind rater must not learn. @param passage words of the explanation, found in it once */
record FirstRating(String rating, String conclusion, String explanation, String passage, List<Integer> citations) {

    static final FirstRating FALSE = new FirstRating(
            "false",
            "It was open all week.",
            "The road authority counted cars every day [1]; the insurer says so too [2].",
            "counted cars",
            List.of(1, 2));

    static final FirstRating UNPROVEN = new FirstRating(
            "unproven",
            "Nobody can tell.",
            "Neither source was there [1], and the archive has nothing [3].",
            "Neither source",
            List.of(1, 3));

    Map<String, Object> draft() {
        return Map.of(
                "rating",
                rating,
                "conclusion",
                conclusion,
                "explanation",
                explanation,
                "language",
                "en",
                "citations",
                citations);
    }

    /** Words that would tell it. */
    List<String> words() {
        return List.of(rating, conclusion, passage);
    }
}
