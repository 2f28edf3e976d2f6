package veridict.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.time.Instant;
import java.util.UUID;
import veridict.claim.ClaimEntity;

/**
 * What every part of a claim has. Each kind has a table of its own; all parts of a claim are read by one query over them.
 *
 * @param <P> the record it is read as
 */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class PartEntity<P> extends PanacheEntityBase {

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

    /** The record it is read as. */
    abstract P read(PartMapper mapper);
}
