package veridict.verdict;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft's row. Whoever is written as {@code changedBy} becomes a hand by a trigger, so that no code can forget it. */
@Entity
@Table(name = "draft")
public class DraftEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID claimId;

    @Column(updatable = false)
    public int number;

    public long revision;
    public @Nullable String rating;
    public @Nullable String conclusion;
    public @Nullable String explanation;
    public @Nullable String language;
    public @Nullable String byline;
    public Integer[] citations;
    public UUID changedBy;
    public Instant updatedAt;
    public @Nullable Instant proposedAt;

    /** The draft of the next version of a claim, when something was written already. */
    static Optional<DraftEntity> ofClaim(UUID claimId) {
        return DraftEntity.<DraftEntity>find("claimId = ?1 order by number desc", claimId)
                .firstResultOptional();
    }

    static DraftEntity blank(UUID claimId, int number) {
        DraftEntity draft = new DraftEntity();
        draft.id = UuidCreator.getTimeOrderedEpoch();
        draft.claimId = claimId;
        draft.number = number;
        draft.citations = new Integer[0];
        return draft;
    }
}
