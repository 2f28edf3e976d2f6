package veridict.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import veridict.model.Actor;
import veridict.model.Assessment;
import veridict.model.Assessment.Counted;
import veridict.model.Assessment.Week;
import veridict.model.ComplaintState;
import veridict.model.ContactOutcome;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to what an assessment by the IFCN asks for; it counts verdicts by when they were first published. */
@ApplicationScoped
public class AssessmentQueries {

    private static final int USUAL_DAYS = 365;

    static final String WEEKS = InsightQueries.CHECKS
            + "select cast(date_trunc('week', at at time zone 'UTC') as date), count(*) from checks group by 1";
    static final String CLAIMANTS = InsightQueries.CHECKS + """
            select case when p.publicness = 'PUBLIC' then p.name end, count(*) from checks k
            join claim c on c.id = k.claim_id left join claimant p on p.id = c.claimant_id
            group by 1 order by 2 desc, 1 limit 100
            """;
    static final String TOPICS = InsightQueries.CHECKS + """
            select topic, count(*) from checks k join claim c on c.id = k.claim_id left join lateral unnest(c.topics) topic on true
            group by 1 order by 2 desc, 1 limit 100
            """;
    static final String WAIVERS = InsightQueries.CHECKS
            + "select w.gate, count(*) from checks k join waiver w on w.draft_id = k.draft_id group by 1 order by 1";
    static final String CONTACTS = InsightQueries.CHECKS
            + "select t.outcome, count(*) from checks k join contact t on t.claim_id = k.claim_id group by 1";
    static final String COMPLAINTS =
            "select state, count(*) from complaint where received_at >= :since and received_at < :until group by state";

    private final EntityManager database;
    private final Clock clock;

    AssessmentQueries(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A period of days, by UTC.
     *
     * @param since absent: a year before {@code until}
     * @param until the last day; absent: today
     * @throws Refused {@link Refusal.RoleMayNot} for who is not of the newsroom, {@link Refusal.Invalid} as for statistics
     */
    @Transactional
    public Assessment of(@Nullable LocalDate since, @Nullable LocalDate until, Actor reader) {
        Permission.need(reader, "read the dossier", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        Period period = Period.of(since, until, USUAL_DAYS, clock);
        Map<LocalDate, Long> checks = InsightQueries.byWeek(period.rows(database, WEEKS));
        List<Object[]> contacts = period.rows(database, CONTACTS);
        return new Assessment(
                period.first(),
                period.last(),
                period.weeks().stream()
                        .map(week -> new Week(week, checks.getOrDefault(week, 0L)))
                        .toList(),
                counted(period.rows(database, CLAIMANTS)),
                counted(period.rows(database, TOPICS)),
                waivers(period),
                outcomes(contacts),
                contacts.stream()
                        .filter(row -> row[0] == null)
                        .mapToLong(row -> Period.number(row[1]))
                        .sum(),
                period.counts(database, ComplaintState.class, COMPLAINTS));
    }

    private static List<Counted> counted(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Counted((String) row[0], Period.number(row[1])))
                .toList();
    }

    private Map<String, Long> waivers(Period period) {
        Map<String, Long> waivers = new LinkedHashMap<>();
        period.rows(database, WAIVERS).forEach(row -> waivers.put((String) row[0], Period.number(row[1])));
        return waivers;
    }

    private static Map<ContactOutcome, Long> outcomes(List<Object[]> rows) {
        Map<ContactOutcome, Long> outcomes = new EnumMap<>(ContactOutcome.class);
        rows.stream()
                .filter(row -> row[0] != null)
                .forEach(row -> outcomes.put(
                        ContactOutcome.valueOf(Objects.requireNonNull((String) row[0])), Period.number(row[1])));
        return outcomes;
    }
}
