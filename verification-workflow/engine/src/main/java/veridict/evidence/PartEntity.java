package veridict.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import veridict.claim.ClaimEntity;

/**
 * What every part of a claim has.
 *
 * @param <P> the record it is read as
 */
@MappedSuperclass
public abstract sealed class PartEntity<P> extends PanacheEntityBase
        permits PositionEntity, AppearanceEntity, ContactEntity, EvidenceEntity, SearchEntity {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID claimId;

    @Column(updatable = false)
    public Instant createdAt;

    @Column(updatable = false)
    public UUID createdBy;

    /** Takes what was handed in, for a new part or in place of what was there. */
    abstract void take(NewPart<P> input, ClaimEntity claim, Instant now);
}
