package veridict.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A date and a time as RFC 3339 writes them, with an offset or, where a zone is named beside it, without. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Pattern(regexp = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface DateTime {
    String message() default "must be a date and time, such as 2026-12-01T08:00:00+02:00";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
