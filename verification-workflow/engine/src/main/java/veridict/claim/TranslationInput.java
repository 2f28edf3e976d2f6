package veridict.claim;

import jakarta.validation.constraints.NotNull;
import veridict.input.LanguageTag;
import veridict.input.Text;

/** The statement in another language. */
public record TranslationInput(
        @NotNull @LanguageTag String language,
        @NotNull @Text(max = 2_000) String text) {}
