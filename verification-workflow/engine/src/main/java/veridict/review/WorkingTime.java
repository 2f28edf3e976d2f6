package veridict.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import veridict.model.Calendar;
import veridict.model.Span;

/**
 * When a span of time ends. A working day later is the same time of day on the next day on which the newsroom works; what begins on a day
 * off begins with the next working day.
 */
final class WorkingTime {

    private WorkingTime() {}

    static Instant end(Span span, Instant since, Calendar calendar) {
        return switch (span) {
            case Span.Clock clock -> since.plus(clock.duration());
            case Span.WorkingDays days -> inWorkingDays(days.days(), since, calendar);
            case Span.Share share -> throw new IllegalArgumentException("a share has no end of its own: " + share);
        };
    }

    /** So long before an end; never before the beginning. */
    static Instant before(Span span, Instant since, Instant end) {
        Duration whole = Duration.between(since, end);
        Duration near =
                switch (span) {
                    case Span.Clock clock -> clock.duration();
                    case Span.Share share -> whole.multipliedBy(share.percent()).dividedBy(100);
                    case Span.WorkingDays days ->
                        throw new IllegalArgumentException("working days are not counted back: " + days);
                };
        return near.compareTo(whole) > 0 ? since : end.minus(near);
    }

    static Instant inWorkingDays(int days, Instant begun, Calendar calendar) {
        ZonedDateTime since = begun.atZone(calendar.zoneId());
        LocalDate date = since.toLocalDate();
        LocalTime time = since.toLocalTime();
        if (!calendar.isWorkingDay(date)) {
            date = next(date, calendar);
            time = LocalTime.MIDNIGHT;
        }
        for (int day = 0; day < days; day++) {
            date = next(date, calendar);
        }
        return date.atTime(time).atZone(calendar.zoneId()).toInstant();
    }

    private static LocalDate next(LocalDate date, Calendar calendar) {
        return date.plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }
}
