package veridict.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import veridict.model.Actor;
import veridict.model.Colleague;
import veridict.model.Person;
import veridict.model.Role;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door to who works here: how much each has in work, and who is away. */
@ApplicationScoped
public class Colleagues {

    // The states of the index claim_in_work.
    private static final String COLLEAGUES = """
            select p.id, p.version, p.name, p.roles, (select count(*) from claim c where c.assignee_id = p.id
                and c.state in ('IN_REVIEW', 'IN_CROSS_CHECK', 'PROPOSED', 'APPROVED', 'UNDER_CORRECTION', 'ON_HOLD')),
                case when p.away_until > :today then p.away_until end, c.id, c.name
            from person p left join person c on c.id = p.cover_id and p.away_until > :today
            """;
    private static final String ALL =
            COLLEAGUES + "where p.roles && array['fact-checker', 'editor', 'admin'] order by p.name, p.id";
    private static final String ONE = COLLEAGUES + "where p.id = :id";
    private static final String TELL = """
            update person set away_until = :until, cover_id = :cover, version = version + 1 where id = :id
            """;

    private final EntityManager database;
    private final Clock clock;

    Colleagues(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Everybody of the newsroom who was ever signed in, by name.
     *
     * @throws Refused {@link Refusal.RoleMayNot} for who is not of it
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Colleague> all(Actor reader) {
        needStaff(reader, "see who works here");
        List<Object[]> rows = database.createNativeQuery(ALL)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return rows.stream().map(Colleagues::toColleague).toList();
    }

    /** Who is asking, as colleagues see them. */
    @Transactional
    public Colleague me(Actor reader) {
        return one(ONE, reader);
    }

    /**
     * Says that one is away, or back. Who is away is given no new work; what they have stays theirs until an editor hands it over.
     *
     * @param versionSeen of the person
     * @param change from the absence as it stands to the one wanted
     * @throws Refused {@link Refusal.RoleMayNot}, {@link Refusal.Stale}, {@link Refusal.Invalid}
     */
    @Transactional
    public Colleague tell(long versionSeen, UnaryOperator<Absence> change, Actor actor) {
        needStaff(actor, "be away");
        Colleague now = one(ONE + " for update of p", actor);
        if (now.version() != versionSeen) {
            throw new Refused(new Refusal.Stale("person", versionSeen, now.version()));
        }
        Absence absence = checked(change.apply(Absence.of(now)), actor);
        database.createNativeQuery(TELL)
                .setParameter("until", absence.awayUntil())
                .setParameter("cover", absence.cover())
                .setParameter("id", actor.id())
                .executeUpdate();
        return me(actor);
    }

    private Colleague one(String sql, Actor person) {
        return toColleague((Object[]) database.createNativeQuery(sql)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("id", person.id())
                .getSingleResult());
    }

    private Absence checked(Absence absence, Actor actor) {
        if (absence.awayUntil() == null) {
            if (absence.cover() != null) {
                throw Refusal.Invalid.of("/cover", "nobody stands in for somebody who is here");
            }
            return absence;
        }
        if (!absence.awayUntil().isAfter(LocalDate.now(clock))) {
            throw Refusal.Invalid.of("/awayUntil", "must be a day to come: the day you are back");
        }
        if (absence.cover() != null && !canCover(absence.cover(), actor)) {
            throw Refusal.Invalid.of("/cover", "is no other fact-checker or editor who was ever here");
        }
        return absence;
    }

    private static boolean canCover(UUID id, Actor actor) {
        return !id.equals(actor.id())
                && PersonEntity.<PersonEntity>findByIdOptional(id)
                        .filter(person -> person.is(Role.FACT_CHECKER) || person.is(Role.EDITOR))
                        .isPresent();
    }

    private static void needStaff(Actor actor, String action) {
        Permission.need(actor, action, Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
    }

    private static Colleague toColleague(Object[] row) {
        return new Colleague(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                Stream.of((String[]) row[3])
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .toList(),
                ((Number) row[4]).longValue(),
                (LocalDate) row[5],
                row[6] == null ? null : new Person((UUID) row[6], (String) row[7]));
    }
}
