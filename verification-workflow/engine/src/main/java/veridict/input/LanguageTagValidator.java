package veridict.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds {@link LanguageTag}. */
public class LanguageTagValidator implements ConstraintValidator<LanguageTag, String> {

    private static final int LONGEST = 35; // RFC 5646, 4.4.1

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        try {
            return value.length() <= LONGEST
                    && !new Locale.Builder()
                            .setLanguageTag(value)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
