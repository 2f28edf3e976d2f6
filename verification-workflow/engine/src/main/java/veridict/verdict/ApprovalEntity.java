package veridict.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody stands, or stood, behind a draft. The database ends it when the claim leaves that state other than by publication. */
@Entity
@Immutable
@Table(name = "draft_approval")
class ApprovalEntity {

    @Id
    public UUID id;

    public UUID draftId;
    public UUID personId;
    public @Nullable Instant endedAt;
}
