package veridict.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Holds {@link NotFuture} by the clock of the validator. */
public class NotFutureValidator implements ConstraintValidator<NotFuture, Temporal> {

    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @Override
    public boolean isValid(@Nullable Temporal value, ConstraintValidatorContext context) {
        var clock = context.getClockProvider().getClock();
        return switch (value) {
            case null -> true;
            case LocalDate date -> !date.isAfter(LocalDate.now(clock.withZone(EARLIEST_DAY)));
            case Instant instant -> !instant.isAfter(clock.instant().plus(CLOCKS_DIFFER));
            default -> throw new IllegalArgumentException("not a date: " + value.getClass());
        };
    }
}
