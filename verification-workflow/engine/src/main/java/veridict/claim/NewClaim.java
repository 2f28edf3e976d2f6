package veridict.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.At;
import veridict.input.LanguageTag;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.model.Form;
import veridict.model.Priority;

/**
 * A claim as it is handed in: its {@link Wording}, and where it comes from.
 *
 * @param externalId the submitting system's name for it, carried in every event
 * @param quote the passage of the article it was made of
 */
public record NewClaim(
        @NotNull @Text(max = 2_000) String statement,
        @Nullable Form form,
        @Nullable @Text(max = 200) String medium,
        @Nullable @Text(max = Wording.LONGEST_SUMMARY) String summary,
        @NotNull @LanguageTag String language,
        @Nullable @Valid TranslationInput translation,
        @Nullable @Valid ClaimantInput claimant,
        @Nullable @NotFuture LocalDate claimedOn,
        @Nullable @Size(max = 20) List<@NotNull @Text(max = 60) String> topics,
        @Nullable Priority priority,
        @Nullable @Text(max = 200) String externalId,
        @Nullable UUID articleId,
        @Nullable @Valid QuoteInput quote) {

    @AssertTrue(message = "belongs to an article: give its articleId too")
    @JsonIgnore
    @At("articleId")
    boolean isQuoteOfArticle() {
        return quote == null || articleId != null;
    }

    /** The part of it that can be reworded later. */
    public Wording wording() {
        return new Wording(
                statement, form, medium, summary, language, translation, claimant, claimedOn, topics, priority);
    }
}
