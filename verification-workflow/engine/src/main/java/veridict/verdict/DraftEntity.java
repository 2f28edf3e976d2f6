package veridict.verdict;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft's row. Whoever is written as {@code changedBy} becomes a hand by a trigger, so that no code can forget it. */
@Entity
@Table(name = "draft")
public class DraftEntity extends PanacheEntityBase {

    private static final String OF_VERSION = "claimId = ?1 and number = ?2 and abandonedAt is null";

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
    public @Nullable Instant abandonedAt;

    /** The draft of a version, when something was written already. */
    static Optional<DraftEntity> ofVersion(UUID claimId, int number) {
        return DraftEntity.<DraftEntity>find(OF_VERSION, claimId, number).firstResultOptional();
    }

    /** The draft of a version, its row locked and its own writer's: of two who begin it at once the second waits and sees the first's text. */
    static DraftEntity locked(UUID claimId, int number, UUID writer, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into draft (id, claim_id, number, revision, changed_by, updated_at) values (:id, :claim, :number, 0, :writer, :now)
                        on conflict (claim_id, number) where abandoned_at is null do nothing
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("claim", claimId)
                .setParameter("number", number)
                .setParameter("writer", writer)
                .setParameter("now", now)
                .executeUpdate();
        return DraftEntity.<DraftEntity>find(OF_VERSION, claimId, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }
}
