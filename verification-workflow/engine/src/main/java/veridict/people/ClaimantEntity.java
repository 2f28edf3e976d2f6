package veridict.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.ClaimantKind;
import veridict.model.Publicness;

/** A claimant; written by {@link Claimants} alone. */
@Entity
@Table(name = "claimant")
public class ClaimantEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;

    @Enumerated(EnumType.STRING)
    public ClaimantKind kind;

    public @Nullable String sameAs;

    @Enumerated(EnumType.STRING)
    public Publicness publicness;

    public Instant createdAt;
}
