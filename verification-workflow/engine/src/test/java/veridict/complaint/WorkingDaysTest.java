package veridict.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:00:00Z, 0,  2026-01-05T09:00:00Z", // a Monday
        "2026-01-05T09:00:00Z, 4,  2026-01-09T09:00:00Z",
        "2026-01-05T09:00:00Z, 5,  2026-01-12T09:00:00Z",
        "2026-01-09T17:30:00Z, 1,  2026-01-12T17:30:00Z",
        "2026-01-10T12:00:00Z, 1,  2026-01-12T12:00:00Z",
        "2026-01-05T09:00:00Z, 10, 2026-01-19T09:00:00Z",
    })
    void weekends_are_not_counted(Instant from, int days, Instant due) {
        assertEquals(due, new WorkingDays().after(from, days));
    }
}
