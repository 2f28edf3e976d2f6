package veridict.redaction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.people.PersonEntity;

/** A redaction's row. The services ask and take back; that it was executed is written by the database's own function. */
@Entity
@Table(name = "redaction")
class RedactionEntity extends PanacheEntityBase {

    private static final String WITH_PEOPLE =
            "from RedactionEntity r join fetch r.requestedBy left join fetch r.executedBy where ";
    private static final String NEWEST = " order by r.requestedAt desc, r.id desc";

    @Id
    public UUID id;

    public UUID claimId;
    public String @Nullable [] what;
    public String called;
    public String legalBasis;
    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_by")
    public PersonEntity requestedBy;

    public Instant requestedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "executed_by", insertable = false, updatable = false)
    public @Nullable PersonEntity executedBy;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant executedAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Long sequence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    public @Nullable Map<String, Integer> places;

    static List<RedactionEntity> ofClaim(UUID claimId) {
        return list(WITH_PEOPLE + "r.claimId = ?1" + NEWEST, claimId);
    }

    static Optional<RedactionEntity> of(UUID claimId, UUID id) {
        return find(WITH_PEOPLE + "r.claimId = ?1 and r.id = ?2", claimId, id).firstResultOptional();
    }

    static boolean isAskedFor(UUID claimId) {
        return count("claimId = ?1 and executedAt is null", claimId) > 0;
    }

    static List<RedactionEntity> page(boolean open, Cursor after, int limit) {
        String where =
                WITH_PEOPLE + (open ? "r.executedAt is null and " : "") + "(r.requestedAt, r.id) < (?1, ?2)" + NEWEST;
        return RedactionEntity.<RedactionEntity>find(where, after.at(), after.id())
                .range(0, limit)
                .list();
    }
}
