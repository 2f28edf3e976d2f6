package veridict.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a clock shows is a time, unless that clock leaves it out. */
class TimesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void what_the_clocks_leave_out_is_no_time() {
        assertEquals(Optional.empty(), Times.local(LocalDateTime.parse("2026-03-29T03:30"), KYIV));
    }

    @Test
    void an_hour_that_the_clocks_repeat_is_the_first_of_the_two() {
        assertEquals("+03:00", offset("2026-10-25T03:30"));
        assertEquals("+02:00", offset("2026-10-25T04:30"));
    }

    private static String offset(String time) {
        return Times.local(LocalDateTime.parse(time), KYIV)
                .map(ZonedDateTime::getOffset)
                .orElseThrow()
                .getId();
    }
}
