package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veridict.audit.Chains;
import veridict.input.Inputs;
import veridict.model.Actor;
import veridict.model.ChainReport;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.HistoryEntry;
import veridict.model.Page;
import veridict.model.Role;
import veridict.people.Permission;
import veridict.record.Entry;
import veridict.record.History;
import veridict.record.Readers;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** The door by which claims are read: whoever asks gets what they may see, and nothing that tells of the rest. */
@ApplicationScoped
public class ClaimQueries {

    /** Counters stop here: "999+". */
    public static final int COUNTED = 1_000;

    static final String COUNTS = """
            select s, (select count(*) from (select from claim c where c.state = s order by c.created_at desc limit :most) counted)
            from unnest(cast(:states as text[])) s
            """;

    static final String SAYING_THE_SAME = """
            select c.id, count(*) from claim c join claim o on o.id <> c.id and %s where c.state = 'SUBMITTED' and c.id in (:claims) group by c.id
            """.formatted(Condition.SAYS_THE_SAME);

    static final String OTHERS_LIKE = """
            select o.id, o.version from claim c join claim o on o.id <> c.id and %s where c.state = 'SUBMITTED' and c.id = :claim order by o.id
            """.formatted(Condition.SAYS_THE_SAME);

    private final EntityManager database;
    private final ClaimList list;
    private final ClaimMapper mapper;
    private final History history;
    private final Chains chains;
    private final Readings readings;
    private final Inputs inputs;

    ClaimQueries(
            EntityManager database,
            ClaimList list,
            ClaimMapper mapper,
            History history,
            Chains chains,
            Readings readings,
            Inputs inputs) {
        this.database = database;
        this.list = list;
        this.mapper = mapper;
        this.history = history;
        this.chains = chains;
        this.readings = readings;
        this.inputs = inputs;
    }

    /** @throws Refused {@link Refusal.Unknown}, also when it is not the reader's to know of */
    @Transactional
    public Claim claim(UUID id, Actor reader) {
        return ReadRules.seenBy(reader, mapper.toClaim(readable(id, reader)));
    }

    /**
     * A page of claims.
     *
     * @param limit rows at most
     * @throws Refused {@link Refusal.Invalid} for a cursor of another list
     */
    @Transactional
    public Page<Claim> list(ClaimFilter filter, @Nullable String cursor, int limit, Actor reader) {
        Page<ClaimEntity> page =
                list.find(askedBy(reader, filter), reader.isStaff() ? null : reader.id(), cursor, limit);
        return new Page<>(
                page.items().stream()
                        .map(mapper::toClaim)
                        .map(claim -> ReadRules.seenBy(reader, claim))
                        .toList(),
                page.next());
    }

    /** How many claims a list holds, counted up to {@link #COUNTED}. */
    @Transactional
    public long count(ClaimFilter filter, Actor reader) {
        return list.count(askedBy(reader, filter), reader.isStaff() ? null : reader.id(), COUNTED);
    }

    /** How many claims are in each state, counted up to {@link #COUNTED}. Staff only. */
    @Transactional
    public Map<ClaimState, Long> counts(Actor reader) {
        Permission.need(reader, "count claims", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        List<Object[]> rows = database.createNativeQuery(COUNTS, Object[].class)
                .setParameter(
                        "states",
                        Arrays.stream(ClaimState.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("most", COUNTED)
                .getResultList();
        Map<ClaimState, Long> counts = new EnumMap<>(ClaimState.class);
        rows.forEach(row -> counts.put(ClaimState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Of submissions: how many others say the same of the same claimant; those that are alone are left out. Staff only. */
    @Transactional
    public Map<UUID, Long> sayingTheSame(Collection<UUID> submissions, Actor reader) {
        Permission.need(reader, "count claims", Role.FACT_CHECKER, Role.EDITOR, Role.ADMIN);
        List<Object[]> rows = database.createNativeQuery(SAYING_THE_SAME, Object[].class)
                .setParameter("claims", submissions)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** The audit entries of a claim, oldest first, with the texts this reader may read. */
    @Transactional
    public List<HistoryEntry> history(UUID id, Actor reader) {
        ReadRules.needHistory(reader);
        ClaimEntity claim = readable(id, reader);
        Set<Readers> texts = ReadRules.texts(reader, worksOnIt(claim, reader), claim.isBlind(reader.id()));
        List<HistoryEntry> entries = history.ofClaim(id, texts);
        if (texts.contains(Readers.DRAFT) && (history.holds(id, Readers.DRAFT) || tellsOfComments(entries))) {
            readings.ofDraftInWork(id, reader);
        }
        return claim.isBlind(reader.id())
                ? entries.stream()
                        .filter(entry -> !entry.entry().equals(Entry.COMMENT))
                        .toList()
                : entries;
    }

    /** What was said about passages of a draft quotes them. */
    private static boolean tellsOfComments(List<HistoryEntry> entries) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.entry().equals(Entry.COMMENT) && !entry.changes().isEmpty());
    }

    /** Whether the audit chain of a claim holds. */
    @Transactional
    public ChainReport verification(UUID id, Actor reader) {
        ReadRules.needHistory(reader);
        readable(id, reader);
        return chains.verify(id);
    }

    /** Whether a person is at work on a claim: its assignee, its rater, or a hand of one of its drafts. */
    public boolean worksOnIt(ClaimEntity claim, Actor person) {
        return (claim.assignee != null && claim.assignee.id.equals(person.id()))
                || claim.isBlind(person.id())
                || !database.createNativeQuery(
                                "select 1 from draft_hand h join draft d on d.id = h.draft_id where d.claim_id = :claim and h.person_id = :person limit 1")
                        .setParameter("claim", claim.id)
                        .setParameter("person", person.id())
                        .getResultList()
                        .isEmpty();
    }

    /** Other submissions that say the same as this one of the same claimant, each with its version; in an order that is always the same. */
    public Map<UUID, Long> othersLike(UUID submission, int most) {
        List<Object[]> rows = database.createNativeQuery(OTHERS_LIKE, Object[].class)
                .setParameter("claim", submission)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, Long> others = new LinkedHashMap<>();
        rows.forEach(row -> others.put((UUID) row[0], ((Number) row[1]).longValue()));
        return others;
    }

    private ClaimFilter askedBy(Actor reader, ClaimFilter filter) {
        ClaimFilter checked = inputs.checked(filter);
        if (checked.isOfTheNewsroom()) {
            Permission.need(
                    reader,
                    "ask for claims by deadline or by who works on them",
                    Role.FACT_CHECKER,
                    Role.EDITOR,
                    Role.ADMIN);
        }
        return checked;
    }

    private static ClaimEntity readable(UUID id, Actor reader) {
        return ClaimEntity.read(id)
                .filter(claim -> ReadRules.mayRead(reader, claim))
                .orElseThrow(() -> ReadRules.unknown(id));
    }
}
