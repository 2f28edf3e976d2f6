package veridict.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import veridict.model.Rating;
import veridict.model.VersionRating;

/** The newsroom's scale: data, read once, because no service may change it while it runs. */
@ApplicationScoped
public class RatingScale {

    private final RatingMapper mapper;
    private volatile @Nullable List<Rating> ratings;

    RatingScale(RatingMapper mapper) {
        this.mapper = mapper;
    }

    /** Every rating, truest first, then those off the scale. */
    @Transactional
    public List<Rating> ratings() {
        List<Rating> known = ratings;
        if (known == null) {
            known = RatingEntity.<RatingEntity>list("order by position").stream()
                    .map(mapper::toRating)
                    .toList();
            ratings = known;
        }
        return known;
    }

    public Optional<Rating> rating(String key) {
        return ratings().stream().filter(rating -> rating.key().equals(key)).findFirst();
    }

    /** A rating with its scale, named in that language, or else in English. */
    public VersionRating inLanguage(Rating rating, String language) {
        String label = label(rating.label(), language);
        if (rating.value() == null) {
            return new VersionRating(rating.key(), label, null, null, null);
        }
        return new VersionRating(
                rating.key(),
                label,
                rating.value(),
                values().max().orElseThrow(),
                values().min().orElseThrow());
    }

    /** Above the middle of the scale 1, below it -1, in the middle 0; empty off the scale. */
    public Optional<Integer> side(Rating rating) {
        return Optional.ofNullable(rating.value())
                .map(value -> Integer.signum(2 * value
                        - values().max().orElseThrow()
                        - values().min().orElseThrow()));
    }

    private IntStream values() {
        return ratings().stream().map(Rating::value).filter(Objects::nonNull).mapToInt(Integer::intValue);
    }

    private static String label(Map<String, String> labels, String language) {
        String base = Locale.forLanguageTag(language).getLanguage();
        return labels.getOrDefault(
                labels.containsKey(base) ? base : "en",
                labels.values().iterator().next());
    }
}
