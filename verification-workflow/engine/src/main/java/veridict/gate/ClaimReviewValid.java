package veridict.gate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import veridict.model.Claim;
import veridict.model.Draft;
import veridict.model.Missing;
import veridict.model.Rating;
import veridict.model.Version;
import veridict.model.VersionKind;
import veridict.publication.ClaimReviewRules;
import veridict.verdict.RatingScale;

/** Programs can read the verdict: its ClaimReview has what search engines require, and what they recommend and can be known. */
@Singleton
class ClaimReviewValid implements Gate {

    /** An address is given at publication; until then one stands in for it. */
    private static final String SLUG = "verdict";

    private final ClaimReviewRules rules;
    private final RatingScale scale;
    private final Clock clock;

    ClaimReviewValid(ClaimReviewRules rules, RatingScale scale, Clock clock) {
        this.rules = rules;
        this.scale = scale;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "claim-review-valid";
    }

    @Override
    public List<Missing> missing(CaseFile file) {
        Draft draft = file.draft();
        Optional<Rating> rating = Optional.ofNullable(draft.rating()).flatMap(scale::rating);
        if (rating.isEmpty() || draft.conclusion() == null) {
            return List.of(missing("Choose a rating and write the conclusion: search engines show both."));
        }
        Instant now = clock.instant();
        return rules.lacking(asPublished(file, rating.get(), draft.conclusion(), now), now).stream()
                .map(this::missing)
                .toList();
    }

    @Override
    public String met(CaseFile file) {
        return "Search engines can read the verdict as a ClaimReview.";
    }

    /** With what the markup is made of, and nothing else. */
    private Version asPublished(CaseFile file, Rating rating, String conclusion, Instant now) {
        Claim claim = file.claim();
        Draft draft = file.draft();
        String language = Objects.requireNonNullElse(draft.language(), claim.language());
        return new Version(
                claim.id(),
                1,
                SLUG,
                VersionKind.FIRST,
                null,
                scale.inLanguage(rating, language),
                conclusion,
                Objects.requireNonNullElse(draft.explanation(), ""),
                language,
                draft.byline(),
                now,
                claim.statement(),
                claim.form(),
                Objects.requireNonNullElse(claim.summary(), claim.statement()),
                claim.language(),
                claim.translation(),
                claim.claimant(),
                claim.medium(),
                claim.claimedOn(),
                claim.topics(),
                file.appearances(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
