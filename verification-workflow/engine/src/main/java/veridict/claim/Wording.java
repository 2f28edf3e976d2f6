package veridict.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.input.LanguageTag;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.model.Claim;
import veridict.model.Form;
import veridict.model.Priority;

/**
 * What a claim says and how it is filed: everything about it that people may reword.
 *
 * @param form PARAPHRASE when absent: quotation marks are never assumed
 * @param summary taken from the statement when that is short enough
 * @param priority NORMAL when absent
 */
public record Wording(
        @NotNull @Text(max = 2_000) String statement,
        @Nullable Form form,
        @Nullable @Text(max = 200) String medium,
        @Nullable @Text(max = Wording.LONGEST_SUMMARY) String summary,
        @NotNull @LanguageTag String language,
        @Nullable @Valid TranslationInput translation,
        @Nullable @Valid ClaimantInput claimant,
        @Nullable @NotFuture LocalDate claimedOn,
        @Nullable @Size(max = 20) List<@NotNull @Text(max = 60) String> topics,
        @Nullable Priority priority) {

    /** In code points: what search engines show of a checked claim. */
    static final int LONGEST_SUMMARY = 75;

    /** The wording of a claim as it stands. */
    public static Wording of(Claim claim) {
        return new Wording(
                claim.statement(),
                claim.form(),
                claim.medium(),
                claim.summary(),
                claim.language(),
                Optional.ofNullable(claim.translation())
                        .map(t -> new TranslationInput(t.language(), t.text()))
                        .orElse(null),
                Optional.ofNullable(claim.claimant())
                        .map(c -> new ClaimantInput(c.id(), c.name(), c.kind(), c.role(), c.sameAs(), c.publicness()))
                        .orElse(null),
                claim.claimedOn(),
                claim.topics(),
                claim.priority());
    }

    /** The same on one topic more. */
    public Wording alsoOn(String topic) {
        List<String> all = Stream.concat(topics == null ? Stream.empty() : topics.stream(), Stream.of(topic.strip()))
                .distinct()
                .toList();
        return new Wording(statement, form, medium, summary, language, translation, claimant, claimedOn, all, priority);
    }

    public Wording ofPriority(Priority other) {
        return new Wording(statement, form, medium, summary, language, translation, claimant, claimedOn, topics, other);
    }

    static boolean isShort(String statement) {
        return statement.codePointCount(0, statement.length()) <= LONGEST_SUMMARY;
    }
}
