package veridict.complaint;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.ComplaintState;
import veridict.people.PersonEntity;

/** A complaint's row; changed under its claim's lock. How to reach who complains lies apart ({@link Contacts}). */
@Entity
@Table(name = "complaint")
class ComplaintEntity extends PanacheEntityBase {

    private static final String WITH_PEOPLE =
            "from ComplaintEntity c left join fetch c.handler left join fetch c.decidedBy where ";

    @Id
    public UUID id;

    public long revision;

    @Column(updatable = false)
    public UUID claimId;

    @Column(updatable = false)
    public int version;

    @Column(updatable = false)
    public String text;

    @Enumerated(EnumType.STRING)
    public ComplaintState state;

    public @Nullable String answer;

    @Column(updatable = false)
    public Instant due;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handler_id")
    public @Nullable PersonEntity handler;

    @Column(updatable = false)
    public Instant receivedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    public @Nullable PersonEntity decidedBy;

    public @Nullable Instant decidedAt;

    static Optional<ComplaintEntity> read(UUID id) {
        return find(WITH_PEOPLE + "c.id = ?1", id).firstResultOptional();
    }

    static List<ComplaintEntity> page(ComplaintFilter filter, Instant now, Cursor after, int limit) {
        Parameters parameters = Parameters.with("at", after.at()).and("id", after.id());
        String where = "(c.receivedAt, c.id) < (:at, :id)";
        if (filter.state() != null) {
            where += " and c.state = :state";
            parameters.and("state", filter.state());
        }
        if (filter.claimId() != null) {
            where += " and c.claimId = :claim";
            parameters.and("claim", filter.claimId());
        }
        if (filter.overdue()) {
            where += " and c.decidedAt is null and c.due < :now";
            parameters.and("now", now);
        }
        return ComplaintEntity.<ComplaintEntity>find(
                        WITH_PEOPLE + where + " order by c.receivedAt desc, c.id desc", parameters)
                .range(0, limit)
                .list();
    }
}
