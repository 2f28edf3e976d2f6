package veridict.verdict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veridict.input.LanguageTag;
import veridict.input.Text;

/**
 * A draft as it is written: whatever is there already, complete or not.
 *
 * @param explanation Markdown, citing sources as {@code [number]}
 * @param language the claim's when absent
 * @param citations numbers of evidence and searches of this claim
 */
public record DraftText(
        @Nullable @Text(max = 60) String rating,
        @Nullable @Text(max = 500) String conclusion,
        @Nullable @Text(max = 50_000) String explanation,
        @Nullable @LanguageTag String language,
        @Nullable @Text(max = 200) String byline,
        @Nullable @Size(max = 200) List<@NotNull @Positive Integer> citations) {}
