package veridict.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.model.Form;
import veridict.model.Priority;
import veridict.model.VersionKind;
import veridict.people.ClaimantEntity;
import veridict.people.PersonEntity;

/**
 * A claim's row; changed under its lock and only together with its record ({@link ClaimLedger}). Only what changed is written: the workflow
 * service may not write the rest.
 */
@Entity
@DynamicUpdate
@Table(name = "claim")
public class ClaimEntity extends PanacheEntityBase {

    private static final String WITH_PEOPLE =
            "from ClaimEntity c left join fetch c.claimant left join fetch c.assignee left join fetch c.rater join fetch c.submitter where ";

    // Read along, not fetched: who waits for the lock gets the row as it is then, beside those whom it named before.
    // Whoever is missing is read when asked for.
    private static final String READ_ALONG = """
            select c, k, s, a, r, b %s from ClaimEntity c left join ClaimantEntity k on k.id = c.claimant.id
            left join PersonEntity s on s.id = c.submitter.id left join PersonEntity a on a.id = c.assignee.id
            left join PersonEntity r on r.id = c.rater.id left join PersonEntity b on b.id = c.scheduledBy.id %s where %s""";
    private static final String ONE = READ_ALONG.formatted("", "", "c.id = :id");
    private static final String ONE_WITH_PERSON =
            READ_ALONG.formatted(", p", "left join PersonEntity p on p.id = :person", "c.id = :id");
    private static final String ONE_WITH_ITS_ROOT = READ_ALONG.formatted(
            "", "", "c.id = :id or c.id = (select d.duplicateOf from ClaimEntity d where d.id = :id) order by c.id");
    private static final String ONE_WITH_THOSE_OF_ANOTHER = READ_ALONG.formatted("", "", """
            c.id in (:id, :other) or c.duplicateOf = :id
            or c.id = (select t.duplicateOf from ClaimEntity t where t.id = :other) order by c.id""");
    private static final String DUPLICATES = READ_ALONG.formatted("", "", "c.duplicateOf = :root order by c.id");

    @Id
    public UUID id;

    public long version;
    public long sequence;

    @Enumerated(EnumType.STRING)
    public ClaimState state;

    public String statement;

    @Enumerated(EnumType.STRING)
    public Form form;

    public @Nullable String medium;
    public @Nullable String summary;
    public String language;
    public @Nullable String translationLanguage;
    public @Nullable String translationText;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimant_id")
    public @Nullable ClaimantEntity claimant;

    public @Nullable String claimantRole;
    public @Nullable LocalDate claimedOn;
    public String[] topics;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public Priority priority;

    public int demand;
    public boolean contested;
    public @Nullable String externalId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignee_id")
    public @Nullable PersonEntity assignee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rater_id")
    public @Nullable PersonEntity rater;

    public UUID[] recused = {};
    public UUID[] recusedThemselves = {};

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitter_id", updatable = false)
    public PersonEntity submitter;

    @Column(updatable = false)
    public @Nullable UUID articleId;

    @Column(updatable = false)
    public @Nullable String quoteExact;

    @Column(updatable = false)
    public @Nullable String quotePrefix;

    @Column(updatable = false)
    public @Nullable String quoteSuffix;

    public int lastNumber;
    public @Nullable String slug;
    public @Nullable Integer publishedVersion;
    public @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable ClaimState heldFrom;

    public @Nullable Instant heldUntil;

    @Enumerated(EnumType.STRING)
    public @Nullable VersionKind correctionKind;

    public @Nullable String correctionNote;
    public @Nullable Instant retractedAt;

    public @Nullable Instant scheduledAt;
    public @Nullable String scheduledZone;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheduled_by")
    public @Nullable PersonEntity scheduledBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stopped_for")
    public @Nullable PersonEntity stoppedFor;

    public Instant clockBeganAt;
    public @Nullable Instant clockStoppedAt;
    public @Nullable Instant deadline;
    public @Nullable Instant dueSoonAt;
    public @Nullable Instant escalatedAt;
    public @Nullable String escalatedTo;
    public @Nullable UUID duplicateOf;
    public @Nullable String auditHead;
    public @Nullable String auditSignature;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;

    /** The claim, with its row locked until the transaction ends. */
    public static Optional<ClaimEntity> locked(UUID id) {
        return first(id, rows(ONE, LockModeType.PESSIMISTIC_WRITE, Map.of("id", id)));
    }

    /** The same for a move that is about another person: they are read along, and need not be on their own. */
    public static Optional<ClaimEntity> locked(UUID id, UUID person) {
        return first(id, rows(ONE_WITH_PERSON, LockModeType.PESSIMISTIC_WRITE, Map.of("id", id, "person", person)));
    }

    /** The same, with the claim it is a duplicate of: in the order of their ids, in which everybody locks more than one. */
    public static Optional<ClaimEntity> lockedWithItsRoot(UUID id) {
        return first(id, rows(ONE_WITH_ITS_ROOT, LockModeType.PESSIMISTIC_WRITE, Map.of("id", id)));
    }

    /** The same, with its duplicates, with another claim, and with the root of that other. */
    public static Optional<ClaimEntity> lockedWithThoseOf(UUID id, UUID other) {
        return first(
                id, rows(ONE_WITH_THOSE_OF_ANOTHER, LockModeType.PESSIMISTIC_WRITE, Map.of("id", id, "other", other)));
    }

    /** The claim, kept from moving until the transaction ends; others may do the same at once. */
    public static Optional<ClaimEntity> held(UUID id) {
        return first(id, rows(ONE, LockModeType.PESSIMISTIC_READ, Map.of("id", id)));
    }

    /** The duplicates of a claim, their rows locked. */
    public static List<ClaimEntity> lockedDuplicatesOf(UUID root) {
        return rows(DUPLICATES, LockModeType.PESSIMISTIC_WRITE, Map.of("root", root));
    }

    private static Optional<ClaimEntity> first(UUID id, List<ClaimEntity> claims) {
        return claims.stream().filter(claim -> claim.id.equals(id)).findFirst();
    }

    private static List<ClaimEntity> rows(String query, LockModeType lock, Map<String, UUID> values) {
        TypedQuery<Tuple> rows =
                getEntityManager().createQuery(query, Tuple.class).setLockMode(lock);
        values.forEach(rows::setParameter);
        return rows.getResultStream().map(row -> row.get(0, ClaimEntity.class)).toList();
    }

    public static Optional<ClaimEntity> read(UUID id) {
        return find(WITH_PEOPLE + "c.id = ?1", id).firstResultOptional();
    }

    /** Whether a duplicate of this claim was submitted by that person. */
    boolean isFollowedBy(UUID person) {
        return count("duplicateOf = ?1 and submitter.id = ?2", id, person) > 0;
    }

    static List<ClaimEntity> ofIds(Collection<UUID> ids) {
        return list(WITH_PEOPLE + "c.id in ?1", ids);
    }

    /** Whether a conflict of interest keeps a person away. */
    public boolean isRecused(UUID person) {
        return Arrays.asList(recused).contains(person);
    }

    /** Whether a person rates the claim now, and may not know the first rating. */
    public boolean isBlind(UUID person) {
        return rater != null && rater.id.equals(person);
    }

    /** No time of publication is set any more. */
    public void unscheduled() {
        scheduledAt = null;
        scheduledZone = null;
        scheduledBy = null;
    }

    /** Whether a verdict on it is public, also while that is being corrected. */
    public boolean isPublic() {
        return publishedVersion != null && retractedAt == null;
    }

    /** The next number for evidence or a search; never given twice. */
    public int nextNumber() {
        return ++lastNumber;
    }
}
