package veridict.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When the newsroom works: its days of the week, and the days it has off.
 *
 * @param zone the name of the time zone in which its days begin and end
 */
public record Calendar(String zone, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {

    /** Monday to Friday in UTC. */
    public static final Calendar PLAIN =
            new Calendar("UTC", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }
}
