package veridict.review;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import veridict.json.Times;
import veridict.model.Calendar;

/** The {@code calendar} of a flow file. */
final class CalendarLines {

    private static final Set<String> WORDS = Set.of("zone", "working-days", "holidays");
    private static final int SHORT = 3;

    private final FlowFile file;

    CalendarLines(FlowFile file) {
        this.file = file;
    }

    Calendar read(Node calendar) {
        return new Calendar(
                file.value(calendar, "zone", WORDS).map(this::zone).orElse(Calendar.PLAIN.zone()),
                file.value(calendar, "working-days", WORDS)
                        .map(this::workingDays)
                        .orElse(Calendar.PLAIN.workingDays()),
                file.value(calendar, "holidays", WORDS).map(this::holidays).orElse(Set.of()));
    }

    private String zone(Node word) {
        try {
            return ZoneId.of(file.text(word)).getId();
        } catch (DateTimeException unknown) {
            throw file.refused(word, "is not a time zone: " + file.text(word));
        }
    }

    private Set<DayOfWeek> workingDays(Node days) {
        EnumSet<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        file.list(days).forEach(word -> week.add(day(word)));
        if (week.isEmpty()) {
            throw file.refused(days, "nobody ever works: working-days is empty");
        }
        return Collections.unmodifiableSet(week);
    }

    private DayOfWeek day(Node word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, SHORT).equals(file.text(word)))
                .findFirst()
                .orElseThrow(() -> file.refused(word, "is not a day such as MON: " + file.text(word)));
    }

    private Set<LocalDate> holidays(Node days) {
        Set<LocalDate> holidays = new TreeSet<>();
        file.list(days).forEach(word -> holidays.add(holiday(word)));
        return Collections.unmodifiableSet(holidays);
    }

    private LocalDate holiday(Node word) {
        try {
            return Times.date(file.text(word));
        } catch (DateTimeException notADate) {
            throw file.refused(word, "is not a date such as 2026-12-25: " + file.text(word));
        }
    }
}
