package veridict.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.people.PersonEntity;

/** An entry as it is read; {@link AuditTrail} writes it. */
@Entity
@Immutable
@Table(name = "audit_entry")
@IdClass(AuditEntryEntity.Place.class)
public class AuditEntryEntity extends PanacheEntityBase {

    @Id
    public UUID claimId;

    @Id
    public long sequence;

    public Instant at;

    @ManyToOne
    @JoinColumn(name = "actor_id")
    public PersonEntity actor;

    public @Nullable String role;
    public String entry;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    public @Nullable ClaimState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    public ClaimState to;

    public String canonical;
    public String hash;
    public @Nullable String previousHash;

    static List<AuditEntryEntity> ofClaim(UUID claimId) {
        return list("from AuditEntryEntity e join fetch e.actor where e.claimId = ?1 order by e.sequence", claimId);
    }

    /** Where an entry stands. */
    public record Place(UUID claimId, long sequence) {}
}
