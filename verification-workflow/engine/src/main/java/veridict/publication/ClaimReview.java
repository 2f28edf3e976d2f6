package veridict.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.Appearance;
import veridict.model.Claimant;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;
import veridict.model.Version;
import veridict.model.VersionRating;

/**
 * The markup of a verdict for programs, by <a href="https://schema.org/ClaimReview">schema.org</a> and the
 * <a href="https://developers.google.com/search/docs/appearance/structured-data/factcheck">rules of Google</a>:
 * one per page, with the page's own address, numbers only for ratings on the scale.
 */
@ApplicationScoped
public class ClaimReview {

    /** What a page may carry at most of where the claim was seen. */
    private static final int MOST_APPEARANCES = 20;

    private final PublicUrls urls;
    private final NewsroomIdentity newsroom;
    private final Json json;

    ClaimReview(PublicUrls urls, NewsroomIdentity newsroom, Json json) {
        this.urls = urls;
        this.newsroom = newsroom;
        this.json = json;
    }

    /** As a document of its own. */
    public String jsonLd(Edition edition) {
        return json.text(of(edition.version(), edition.firstPublished()));
    }

    /** The same for the inside of a {@code script} element, which only {@code <} could end or comment out. */
    public String script(Edition edition) {
        return jsonLd(edition)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** As the markup of a verdict would be, were it published for the first time now. */
    public String preview(Version version) {
        return json.text(of(version, version.publishedAt()));
    }

    Map<String, Object> of(Version version, Instant firstPublished) {
        Map<String, Object> review = thing("ClaimReview");
        review.put("@context", "https://schema.org");
        review.put("url", urls.verdict(version.slug()));
        review.put("claimReviewed", version.summary());
        review.put("reviewRating", rating(version.rating(), version.conclusion()));
        review.put("author", author());
        review.put("itemReviewed", claim(version));
        review.put("datePublished", firstPublished);
        review.put("dateModified", version.publishedAt());
        review.put("inLanguage", version.language());
        return review;
    }

    private static Map<String, Object> rating(VersionRating given, String conclusion) {
        Map<String, Object> rating = thing("Rating");
        rating.put("alternateName", given.label());
        put(rating, "ratingValue", given.value());
        put(rating, "bestRating", given.best());
        put(rating, "worstRating", given.worst());
        rating.put("ratingExplanation", conclusion);
        return rating;
    }

    private Map<String, Object> author() {
        Map<String, Object> author = thing("Organization");
        author.put("name", newsroom.name());
        author.put("url", newsroom.url());
        return author;
    }

    private static Map<String, Object> claim(Version version) {
        Map<String, Object> claim = thing("Claim");
        put(claim, "author", claimant(version.claimant()));
        put(claim, "datePublished", version.claimedOn());
        List<Map<String, Object>> seen = seen(version);
        if (!seen.isEmpty()) {
            claim.put("firstAppearance", seen.getFirst());
        }
        if (seen.size() > 1) {
            claim.put("appearance", seen.subList(1, seen.size()));
        }
        claim.put("inLanguage", version.claimLanguage());
        return claim;
    }

    private static @Nullable Map<String, Object> claimant(@Nullable Claimant claimant) {
        if (claimant == null || claimant.name() == null || isPrivate(claimant)) {
            return null;
        }
        String type =
                switch (claimant.kind()) {
                    case PERSON, ACCOUNT -> "Person";
                    case ORGANISATION -> "Organization";
                    case UNKNOWN -> "";
                };
        if (type.isEmpty()) {
            return null;
        }
        Map<String, Object> author = thing(type);
        author.put("name", claimant.name());
        put(author, "jobTitle", claimant.kind() == ClaimantKind.PERSON ? claimant.role() : null);
        put(author, "sameAs", claimant.sameAs());
        return author;
    }

    /** Where it was seen, the earliest first; the address of a private person's words would name them. */
    private static List<Map<String, Object>> seen(Version version) {
        if (version.claimant() != null && isPrivate(version.claimant())) {
            return List.of();
        }
        return Sheet.earliestFirst(version.appearances()).stream()
                .filter(appearance -> appearance.url() != null)
                .limit(MOST_APPEARANCES)
                .map(ClaimReview::appearance)
                .toList();
    }

    private static Map<String, Object> appearance(Appearance seen) {
        Map<String, Object> work = thing("CreativeWork");
        work.put("url", Objects.requireNonNull(seen.url()));
        put(work, "datePublished", seen.date());
        if (seen.outlet() != null) {
            Map<String, Object> outlet = thing("Organization");
            outlet.put("name", seen.outlet());
            work.put("publisher", outlet);
        }
        return work;
    }

    private static boolean isPrivate(Claimant claimant) {
        return claimant.publicness() == Publicness.PRIVATE;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
        if (value != null) {
            thing.put(name, value);
        }
    }
}
