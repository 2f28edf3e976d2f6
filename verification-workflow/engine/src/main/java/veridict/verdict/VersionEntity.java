package veridict.verdict;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import veridict.model.VersionKind;

/** A published version; no service may change or delete its row. */
@Entity
@Immutable
@Table(name = "verdict_version")
@IdClass(VersionEntity.Number.class)
class VersionEntity extends PanacheEntityBase {

    @Id
    public UUID claimId;

    @Id
    public int number;

    public UUID draftId;

    @Enumerated(EnumType.STRING)
    public VersionKind kind;

    public @Nullable String note;
    public String rating;
    public String language;
    public String snapshot;
    public UUID approvedBy;
    public UUID publishedBy;
    public Instant publishedAt;

    /** What a version is found by. */
    record Number(UUID claimId, int number) {}
}
