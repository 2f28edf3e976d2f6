package veridict.statistics;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Days by UTC, both included, and what is asked about them. */
record Period(LocalDate first, LocalDate last) {

    private static final int MOST_DAYS = 366;

    /**
     * @param since absent: so many {@code usualDays} before {@code until}
     * @param until absent: today
     * @throws Refused {@link Refusal.Invalid} for a period that ends before it begins or is longer than a year
     */
    static Period of(@Nullable LocalDate since, @Nullable LocalDate until, int usualDays, Clock clock) {
        LocalDate last = Objects.requireNonNullElseGet(until, () -> LocalDate.now(clock));
        LocalDate first = Objects.requireNonNullElseGet(since, () -> last.minusDays(usualDays));
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Refusal.Invalid.of("/since", "must lie before until, by a year at most");
        }
        return new Period(first, last);
    }

    Instant since() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant until() {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The Mondays of its weeks. */
    List<LocalDate> weeks() {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, week -> !week.isAfter(last), week -> week.plusWeeks(1))
                .toList();
    }

    /** @param sql with {@code :since} and {@code :until}, and columns of its own */
    @SuppressWarnings("unchecked") // a native query
    List<Object[]> rows(EntityManager database, String sql) {
        return query(database, sql).getResultList();
    }

    Query query(EntityManager database, String sql) {
        return database.createNativeQuery(sql).setParameter("since", since()).setParameter("until", until());
    }

    /** @param sql that answers a word and a count */
    <E extends Enum<E>> Map<E, Long> counts(EntityManager database, Class<E> type, String sql) {
        Map<E, Long> counts = new EnumMap<>(type);
        rows(database, sql).forEach(row -> counts.put(Enum.valueOf(type, (String) row[0]), number(row[1])));
        return counts;
    }

    static long number(Object counted) {
        return ((Number) counted).longValue();
    }
}
