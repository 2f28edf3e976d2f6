package veridict.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** When the newsroom works: its zone, its days of the week, and the days it has off. */
public record Calendar(ZoneId zone, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {

    /** Monday to Friday in UTC. */
    public static final Calendar PLAIN =
            new Calendar(ZoneOffset.UTC, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }
}
