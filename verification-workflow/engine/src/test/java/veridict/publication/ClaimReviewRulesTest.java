package veridict.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines ask of a ClaimReview, field by field. */
@QuarkusTest
class ClaimReviewRulesTest {

    @Inject
    ClaimReview review;

    @Test
    void our_own_markup_lacks_nothing() {
        assertEquals(List.of(), ClaimReviewRules.lacking(markup()));
    }

    @ParameterizedTest
    @CsvSource({
        "url,, no public address",
        "url, ftp://x, no public address",
        "author, x, no name or home page",
        "claimReviewed, '', short form",
        "claimReviewed, 0123456789012345678901234567890123456789012345678901234567890123456789012345, short form",
        "reviewRating, x, not on its scale",
        "itemReviewed, x, Say when"
    })
    void each_field_is_asked_for(String field, String value, String said) {
        Map<String, Object> markup = markup();
        markup.put(field, value);
        List<String> lacking = ClaimReviewRules.lacking(markup);
        assertEquals(1, lacking.size(), lacking.toString());
        assertTrue(lacking.getFirst().contains(said), lacking.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 1", "6, 5, 1", "3, 1, 5", "3, 3, 3"})
    void a_rating_lies_on_its_scale(int value, int best, int worst) {
        Map<String, Object> markup = markup();
        markup.put(
                "reviewRating",
                Map.of("alternateName", "Mixed", "ratingValue", value, "bestRating", best, "worstRating", worst));
        assertEquals(1, ClaimReviewRules.lacking(markup).size());
    }

    private Map<String, Object> markup() {
        Edition edition = Verdicts.first(Verdicts.roads());
        return new HashMap<>(review.of(edition.version(), edition.firstPublished()));
    }
}
