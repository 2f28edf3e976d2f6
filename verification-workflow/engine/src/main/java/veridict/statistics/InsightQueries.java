package veridict.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.ClaimState;
import veridict.model.Insights;
import veridict.model.Insights.Reason;
import veridict.model.Insights.Week;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to what went in and out, and why verdicts came back. Nothing in it names a person. */
@ApplicationScoped
public class InsightQueries {

    private static final int USUAL_DAYS = 90;

    static final String IN = """
            select cast(date_trunc('week', created_at at time zone 'UTC') as date), count(*) from claim
            where created_at >= :since and created_at < :until group by 1
            """;

    /** First verdicts of a period: a publication is of the newest version there was at its entry, and later ones are corrections. */
    static final String CHECKS = """
            with checks as (
                select e.claim_id, e.at, v.rating, v.draft_id from audit_entry e cross join lateral (
                    select v.kind, v.rating, v.draft_id from verdict_version v
                    where v.claim_id = e.claim_id and v.published_at <= e.at order by v.number desc limit 1) v
                where e.from_state <> e.to_state and e.entry = 'publish' and e.at >= :since and e.at < :until and v.kind = 'FIRST')
            """;

    static final String PUBLISHED = CHECKS
            + "select cast(date_trunc('week', at at time zone 'UTC') as date), rating, count(*) from checks group by 1, 2";
    static final String CLOSED = """
            select cast(date_trunc('week', at at time zone 'UTC') as date), count(*) from audit_entry
            where from_state <> to_state and entry in ('decline', 'mark-duplicate', 'withdraw') and at >= :since and at < :until group by 1
            """;
    static final String OVERDUE = """
            select state, count(*) from claim where deadline is not null and deadline <= :now group by state
            """;
    static final String SENT_BACK = """
            select from_state, count(*) from audit_entry
            where from_state <> to_state and entry = 'send-back' and at >= :since and at < :until group by from_state
            """;

    /** Whoever rates a claim blindly reads nothing that tells of its draft. */
    static final String REASONS = """
            select e.claim_id, coalesce(c.summary, c.statement), e.at, t.text from audit_entry e
            join audit_text t on t.claim_id = e.claim_id and t.sequence = e.sequence and t.field = 'reason' and t.readers = 'DRAFT'
            join claim c on c.id = e.claim_id and c.rater_id is distinct from :reader
            where e.from_state <> e.to_state and e.entry = 'send-back' and e.at >= :since and e.at < :until
            order by e.at desc limit 50
            """;

    private final EntityManager database;
    private final Clock clock;

    InsightQueries(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A period of days, by UTC.
     *
     * @param since absent: 90 days before {@code until}
     * @param until the last day; absent: today
     * @throws Refused {@link Refusal.RoleMayNot} for who is not of the newsroom, {@link Refusal.Invalid} as for statistics
     */
    @Transactional
    public Insights of(@Nullable LocalDate since, @Nullable LocalDate until, Actor reader) {
        Permission.need(reader, "read insights", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        Period period = Period.of(since, until, USUAL_DAYS, clock);
        List<Object[]> published = period.rows(database, PUBLISHED);
        return new Insights(
                period.first(),
                period.last(),
                weeks(period, published),
                ratings(published),
                overdue(),
                period.counts(database, ClaimState.class, SENT_BACK),
                reader.isAny(Role.FACT_CHECKER, Role.EDITOR) ? reasons(period, reader) : List.of());
    }

    private List<Week> weeks(Period period, List<Object[]> published) {
        Map<LocalDate, Long> in = byWeek(period.rows(database, IN));
        Map<LocalDate, Long> out = byWeek(published);
        Map<LocalDate, Long> closed = byWeek(period.rows(database, CLOSED));
        return period.weeks().stream()
                .map(week -> new Week(
                        week, in.getOrDefault(week, 0L), out.getOrDefault(week, 0L), closed.getOrDefault(week, 0L)))
                .toList();
    }

    private static Map<String, Long> ratings(List<Object[]> published) {
        Map<String, Long> ratings = new LinkedHashMap<>();
        published.forEach(row -> ratings.merge((String) row[1], Period.number(row[2]), Long::sum));
        return ratings;
    }

    /** @param rows which begin with a week and end with a count */
    static Map<LocalDate, Long> byWeek(List<Object[]> rows) {
        Map<LocalDate, Long> weeks = new HashMap<>();
        rows.forEach(row -> weeks.merge(day(row[0]), Period.number(row[row.length - 1]), Long::sum));
        return weeks;
    }

    private static LocalDate day(Object date) {
        return date instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) date;
    }

    @SuppressWarnings("unchecked") // a native query
    private Map<ClaimState, Long> overdue() {
        List<Object[]> rows = database.createNativeQuery(OVERDUE)
                .setParameter("now", clock.instant())
                .getResultList();
        Map<ClaimState, Long> overdue = new EnumMap<>(ClaimState.class);
        rows.forEach(row -> overdue.put(ClaimState.valueOf((String) row[0]), Period.number(row[1])));
        return overdue;
    }

    @SuppressWarnings("unchecked") // a native query
    private List<Reason> reasons(Period period, Actor reader) {
        List<Object[]> rows = period.query(database, REASONS)
                .setParameter("reader", reader.id())
                .getResultList();
        return rows.stream()
                .map(row -> new Reason((UUID) row[0], (String) row[1], (Instant) row[2], (String) row[3]))
                .toList();
    }
}
