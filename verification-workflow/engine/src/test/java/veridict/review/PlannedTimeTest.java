package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

class PlannedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:00:00+02:00, ,            2026-12-01T06:00:00Z, +02:00",
        "2026-12-01T08:00:00Z,      ,            2026-12-01T08:00:00Z, Z",
        "2026-12-01T08:00,          Europe/Kyiv, 2026-12-01T06:00:00Z, Europe/Kyiv",
        "2026-12-01T08:00:00+02:00, Europe/Kyiv, 2026-12-01T06:00:00Z, Europe/Kyiv",
        "2026-10-25T03:30,          Europe/Kyiv, 2026-10-25T00:30:00Z, Europe/Kyiv",
    })
    void a_time_is_the_instant_that_was_meant_and_the_zone_that_was_said(
            String at, @Nullable String zone, Instant instant, String said) {
        assertEquals(new PlannedTime(instant, said), PlannedTime.of(at, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:00,          ,             /zone",
        "2026-12-01T08:00,          Europe/Kiewl, /zone",
        "2026-12-01T08:00:00+05:00, Europe/Kyiv,  /at",
        "2026-03-29T03:30,          Europe/Kyiv,  /at",
        "2026-02-30T08:00:00Z,      ,             /at",
    })
    void what_is_no_time_is_refused_with_its_field(String at, @Nullable String zone, String pointer) {
        Refused refused = assertThrows(Refused.class, () -> PlannedTime.of(at, zone));
        assertEquals(
                pointer,
                assertInstanceOf(Refusal.Invalid.class, refused.refusal())
                        .errors()
                        .getFirst()
                        .pointer());
    }
}
