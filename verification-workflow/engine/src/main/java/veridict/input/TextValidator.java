package veridict.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Holds {@link Text}; absent is fine, blank is not. */
public class TextValidator implements ConstraintValidator<Text, CharSequence> {

    private int max;
    private boolean mayBeBlank;

    @Override
    public void initialize(Text text) {
        max = text.max();
        mayBeBlank = text.mayBeBlank();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String text = value.toString();
        int length = text.codePointCount(0, text.length());
        if (!mayBeBlank && text.codePoints().noneMatch(TextValidator::isVisible)) {
            return Violation.of(context, "must not be empty");
        }
        if (length > max) {
            return Violation.of(context, "must be at most " + max + " characters, and is " + length);
        }
        if (!isPrintable(text)) {
            return Violation.of(context, "must not contain control characters");
        }
        return true;
    }

    /** Whether there is nothing in it that PostgreSQL does not take or a terminal obeys. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(TextValidator::isUnprintable);
    }

    // What only formats (zero-width, direction) is nothing to read.
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isUnprintable(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                || Character.getType(point) == Character.SURROGATE;
    }
}
