package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    /** The date that RFC 9110 shows in its three forms, half a minute earlier. */
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:07Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | PT2M", "0 | PT0S", "86399 | PT23H59M59S", "86401 | PT24H", "999999999999999999 | PT24H"})
    void seconds_are_honoured_up_to_a_day(String header, Duration pause) {
        assertEquals(Optional.of(pause), RetryAfter.of(header, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", " Sun, 06 Nov 1994 08:49:37 GMT ", "Sun Nov  6 08:49:37 1994"})
    void a_date_is_honoured(String header) {
        assertEquals(Optional.of(Duration.ofSeconds(30)), RetryAfter.of(header, NOW));
    }

    @Test
    void the_form_of_rfc_850_is_honoured_too() {
        assertEquals(
                Optional.of(Duration.ofHours(1)),
                RetryAfter.of("Friday, 27-Nov-26 11:00:00 GMT", Instant.parse("2026-11-27T10:00:00Z")));
    }

    @Test
    void a_date_gone_by_is_now_and_one_far_off_is_a_day() {
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("Sat, 05 Nov 1994 08:49:37 GMT", NOW));
        assertEquals(Optional.of(Duration.ofDays(1)), RetryAfter.of("Mon, 06 Nov 2034 08:49:37 GMT", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "soon", "1.5", "Sun, 06 Nov 1994", "99999999999999999999"})
    void what_says_nothing_is_none(String header) {
        assertEquals(Optional.empty(), RetryAfter.of(header, NOW));
    }
}
