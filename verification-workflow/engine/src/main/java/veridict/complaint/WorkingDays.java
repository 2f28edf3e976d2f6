package veridict.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** Counts in working days: Monday to Friday, at UTC. */
@ApplicationScoped
class WorkingDays {

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The same time of day, so many working days later. */
    Instant after(Instant start, int days) {
        ZonedDateTime day = start.atZone(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!FREE.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.toInstant();
    }
}
