package veridict.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Agreement;
import veridict.model.ClaimState;
import veridict.model.DeclineCode;
import veridict.model.Statistics;
import veridict.model.Statistics.Workload;
import veridict.model.Stay;
import veridict.model.VersionKind;
import veridict.people.Colleagues;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to the newsroom in numbers. */
@ApplicationScoped
public class StatisticsQueries {

    private static final int USUAL_DAYS = 30;
    private static final String SCALE = "newsroom";

    static final String STAYS = """
            select l.from_state, count(*),
                   percentile_cont(0.5) within group (order by extract(epoch from l.at - e.at)),
                   percentile_cont(0.9) within group (order by extract(epoch from l.at - e.at))
            from audit_entry l cross join lateral (
                select e.at from audit_entry e
                where e.claim_id = l.claim_id and e.sequence < l.sequence and e.to_state = l.from_state and e.from_state is distinct from e.to_state
                order by e.sequence desc limit 1) e
            where l.from_state <> l.to_state and l.at >= :since and l.at < :until
            group by l.from_state
            """;
    static final String DECLINES = """
            select t.text, count(*) from audit_entry e
            join audit_text t on t.claim_id = e.claim_id and t.sequence = e.sequence and t.field = 'code.after'
            where e.entry = 'decline' and e.at >= :since and e.at < :until group by t.text
            """;
    static final String CORRECTIONS = """
            select kind, count(*) from verdict_version where kind <> 'FIRST' and published_at >= :since and published_at < :until group by kind
            """;
    static final String PAIRS = """
            select first, second, count(*) from second_rating where at >= :since and at < :until group by first, second
            """;
    static final String RATERS = """
            select count(distinct person) from second_rating cross join lateral (values (author_id), (rater_id)) r (person)
            where at >= :since and at < :until
            """;

    private final EntityManager database;
    private final ClaimQueries claims;
    private final Colleagues colleagues;
    private final Clock clock;

    StatisticsQueries(EntityManager database, ClaimQueries claims, Colleagues colleagues, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * The newsroom now and in a period of days, by UTC.
     *
     * @param since absent: 30 days before {@code until}
     * @param until the last day; absent: today
     * @throws Refused {@link Refusal.RoleMayNot} for who is not of it, {@link Refusal.Invalid} for a period that ends before it begins or is
     *     longer than a year
     */
    @Transactional
    public Statistics of(@Nullable LocalDate since, @Nullable LocalDate until, Actor reader) {
        Period period = Period.of(since, until, USUAL_DAYS, clock);
        return new Statistics(
                period.first(),
                period.last(),
                claims.counts(reader),
                stays(period),
                claims.count(ClaimFilter.ALL.overdue(true, clock.instant()), reader),
                workload(reader),
                agreement(period),
                period.counts(database, DeclineCode.class, DECLINES),
                period.counts(database, VersionKind.class, CORRECTIONS));
    }

    private List<Stay> stays(Period period) {
        return period.rows(database, STAYS).stream()
                .map(row -> new Stay(
                        ClaimState.valueOf((String) row[0]),
                        ((Number) row[1]).longValue(),
                        Math.round(((Number) row[2]).doubleValue()),
                        Math.round(((Number) row[3]).doubleValue())))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    private List<Workload> workload(Actor reader) {
        return colleagues.all(reader).stream()
                .filter(colleague -> colleague.open() > 0)
                .map(colleague -> new Workload(colleague.toPerson(), colleague.open()))
                .toList();
    }

    private Agreement agreement(Period period) {
        Pairs pairs = new Pairs(period.rows(database, PAIRS).stream()
                .map(row -> new Pairs.Pair((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList());
        long raters = Period.number(period.query(database, RATERS).getSingleResult());
        OptionalDouble kappa =
                pairs.total() < Agreement.PAIRS || raters < Agreement.RATERS ? OptionalDouble.empty() : pairs.kappa();
        return new Agreement(SCALE, pairs.total(), raters, kappa.isPresent() ? kappa.getAsDouble() : null);
    }
}
