package veridict.sending;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a receiver wants to be left alone: {@code Retry-After} in seconds or as a date in each of its three forms (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** However long it says: a receiver cannot put us off for ever. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final String SECONDS = "[0-9]{1,18}";
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /** Empty when there is none, or it says nothing that we understand; never below zero, and {@link #LONGEST} at most. */
    static Optional<Duration> of(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String said = header.strip();
        Optional<Duration> pause = said.matches(SECONDS)
                ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
                : DATES.stream()
                        .flatMap(form -> date(said, form).stream())
                        .findFirst()
                        .map(date -> Duration.between(now, date));
        return pause.map(RetryAfter::clamped);
    }

    private static Duration clamped(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Optional<Instant> date(String said, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(said, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }
}
