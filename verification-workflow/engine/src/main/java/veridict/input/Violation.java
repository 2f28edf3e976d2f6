package veridict.input;

import jakarta.validation.ConstraintValidatorContext;

/** Says of a value what exactly is wrong with it. */
final class Violation {

    private Violation() {}

    static boolean of(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message.replace("{", "\\{").replace("$", "\\$"))
                .addConstraintViolation();
        return false;
    }
}
