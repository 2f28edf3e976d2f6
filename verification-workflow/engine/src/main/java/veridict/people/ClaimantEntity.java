package veridict.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimState;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;

/** A claimant; written by {@link Claimants} alone. */
@Entity
@Table(name = "claimant")
public class ClaimantEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(updatable = false)
    public String name;

    @Enumerated(EnumType.STRING)
    public ClaimantKind kind;

    public @Nullable String sameAs;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Publicness publicness;

    @Column(updatable = false)
    public Instant createdAt;

    /** Whether nothing said contradicts what is known. */
    public boolean canBe(@Nullable ClaimantKind saidKind, @Nullable String saidSameAs) {
        boolean kindFits = saidKind == null
                || saidKind == ClaimantKind.UNKNOWN
                || kind == ClaimantKind.UNKNOWN
                || kind == saidKind;
        return kindFits && (saidSameAs == null || sameAs == null || sameAs.equals(saidSameAs));
    }

    /** Whether another claim of theirs was approved, with what its approver read of them. */
    boolean isApprovedBeside(UUID claim) {
        return count(
                        "from ClaimEntity c where c.claimant = ?1 and c.id <> ?2 and (c.state = ?3 or c.heldFrom = ?3)",
                        this,
                        claim,
                        ClaimState.APPROVED)
                > 0;
    }

    /** Whether something is said that was not known yet. */
    boolean isCompletedBy(@Nullable ClaimantKind saidKind, @Nullable String saidSameAs) {
        return (saidKind != null && saidKind != kind && kind == ClaimantKind.UNKNOWN)
                || (saidSameAs != null && sameAs == null);
    }

    /** Fills in what was not known yet. */
    void complete(@Nullable ClaimantKind saidKind, @Nullable String saidSameAs) {
        if (saidKind != null && kind == ClaimantKind.UNKNOWN) {
            kind = saidKind;
        }
        if (saidSameAs != null && sameAs == null) {
            sameAs = saidSameAs;
        }
    }
}
