package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.model.Calendar;
import veridict.model.Span;

/** When time is up in Kyiv, where Monday 24 August 2026 is a holiday and the clocks go forward on Sunday 29 March. */
class WorkingTimeTest {

    private static final Calendar KYIV = new Calendar(
            "Europe/Kyiv", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(LocalDate.of(2026, 8, 24)));

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2026-08-20T15:00+03:00, 24h,            2026-08-21T15:00+03:00",
        "2026-08-20T15:00+03:00, 1 working-day,  2026-08-21T15:00+03:00",
        "2026-08-14T15:00+03:00, 1 working-day,  2026-08-17T15:00+03:00",
        "2026-08-21T15:00+03:00, 1 working-day,  2026-08-25T15:00+03:00",
        "2026-08-21T15:00+03:00, 3 working-days, 2026-08-27T15:00+03:00",
        "2026-08-15T15:00+03:00, 1 working-day,  2026-08-18T00:00+03:00",
        "2026-08-22T15:00+03:00, 1 working-day,  2026-08-26T00:00+03:00",
        "2026-03-27T15:00+02:00, 1 working-day,  2026-03-30T15:00+03:00",
        "2026-03-28T15:00+02:00, 24h,            2026-03-29T16:00+03:00",
    })
    void time_is_up(String since, String span, String end) {
        assertEquals(
                ZonedDateTime.parse(end).toInstant(),
                WorkingTime.end(
                        Span.of(span).orElseThrow(), ZonedDateTime.parse(since).toInstant(), KYIV));
    }

    @ParameterizedTest(name = "{0} before the end of a day is {1}")
    @CsvSource({
        "25%, 2026-08-20T18:00:00Z",
        "2h,  2026-08-20T22:00:00Z",
        "48h, 2026-08-20T00:00:00Z",
    })
    void the_end_is_near(String span, Instant near) {
        assertEquals(
                near,
                WorkingTime.before(
                        Span.of(span).orElseThrow(),
                        Instant.parse("2026-08-20T00:00:00Z"),
                        Instant.parse("2026-08-21T00:00:00Z")));
    }
}
