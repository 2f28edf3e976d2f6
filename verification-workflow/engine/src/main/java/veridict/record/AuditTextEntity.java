package veridict.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** A text beside the chain. */
@Entity
@Immutable
@Table(name = "audit_text")
@IdClass(AuditTextEntity.Place.class)
class AuditTextEntity extends PanacheEntityBase {

    @Id
    public UUID claimId;

    @Id
    public long sequence;

    @Id
    public String field;

    @Enumerated(EnumType.STRING)
    public Readers readers;

    public String salt;
    public String text;

    static Map<Long, List<AuditTextEntity>> ofClaim(UUID claimId) {
        return AuditTextEntity.<AuditTextEntity>list("claimId = ?1 order by sequence, field", claimId).stream()
                .collect(Collectors.groupingBy(text -> text.sequence));
    }

    /** Where a text stands. */
    record Place(UUID claimId, long sequence, String field) {}
}
