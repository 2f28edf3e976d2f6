package veridict.ui.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.refusal.Refusal;

/** The days of an address. */
final class Days {

    private Days() {}

    static @Nullable LocalDate of(String name, Optional<String> typed) {
        String day = typed.map(String::strip).orElse("");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException notADay) {
            throw Refusal.Invalid.of("/" + name, "must be a date such as 2025-12-29");
        }
    }
}
