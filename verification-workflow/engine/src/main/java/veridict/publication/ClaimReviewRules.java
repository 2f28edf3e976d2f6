package veridict.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veridict.model.Version;

/**
 * What the markup of a verdict lacks by the <a href="https://developers.google.com/search/docs/appearance/structured-data/factcheck">rules
 * of Google</a>, required and recommended, in words for who writes the verdict. Who made the claim is told when it is known and public.
 */
@ApplicationScoped
public class ClaimReviewRules {

    /** In code points: more is cut off by who shows it. */
    private static final int LONGEST_CLAIM = 75;

    private final ClaimReview review;

    ClaimReviewRules(ClaimReview review) {
        this.review = review;
    }

    /** What is lacking, each in a sentence; empty when programs can read it. */
    public List<String> lacking(Version version, Instant firstPublished) {
        return lacking(review.of(version, firstPublished));
    }

    static List<String> lacking(Map<String, Object> markup) {
        List<String> lacking = new ArrayList<>();
        if (!isWebAddress(markup.get("url"))) {
            lacking.add("The page has no public address: ask an admin to set VERIDICT_PUBLIC_URL.");
        }
        Map<?, ?> author = thing(markup, "author");
        if (isBlank(author.get("name")) || !isWebAddress(author.get("url"))) {
            lacking.add("The newsroom has no name or home page for programs: ask an admin to set them.");
        }
        String claim = String.valueOf(markup.getOrDefault("claimReviewed", ""));
        if (claim.isBlank() || claim.codePointCount(0, claim.length()) > LONGEST_CLAIM) {
            lacking.add("Give the claim a short form of at most " + LONGEST_CLAIM + " characters.");
        }
        if (!isOnItsScale(thing(markup, "reviewRating"))) {
            lacking.add("The rating has no name, or is not on its scale: ask an admin to look at the scale.");
        }
        Map<?, ?> reviewed = thing(markup, "itemReviewed");
        if (reviewed.get("datePublished") == null
                && thing(reviewed, "firstAppearance").get("datePublished") == null) {
            lacking.add("Say when the claim was made, or when and at which address it was seen first.");
        }
        return lacking;
    }

    private static boolean isOnItsScale(Map<?, ?> rating) {
        if (isBlank(rating.get("alternateName"))) {
            return false;
        }
        return rating.get("ratingValue") == null
                || (rating.get("ratingValue") instanceof Integer value
                        && rating.get("bestRating") instanceof Integer best
                        && rating.get("worstRating") instanceof Integer worst
                        && worst < best
                        && worst <= value
                        && value <= best);
    }

    private static Map<?, ?> thing(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> thing ? thing : Map.of();
    }

    private static boolean isWebAddress(@Nullable Object text) {
        return text != null && text.toString().matches("https?://[^/\\s]+.*");
    }

    private static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
