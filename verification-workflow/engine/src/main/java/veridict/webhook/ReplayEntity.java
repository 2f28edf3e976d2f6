package veridict.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.ReplayState;

/** A replay as its owner begins and ends it; the workflow service moves it on. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(name = "replay")
class ReplayEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID endpointId;

    public Instant since;
    public Instant until;

    @Enumerated(EnumType.STRING)
    public ReplayState state;

    public @Nullable Long total;
    public long examined;
    public long sent;

    /** The last event that was examined; at first the begin of the range. */
    public Instant reachedAt;

    public Instant createdAt;
    public @Nullable Instant endedAt;

    static Optional<ReplayEntity> running(UUID endpointId) {
        return find("endpointId = ?1 and state = ?2", endpointId, ReplayState.RUNNING)
                .firstResultOptional();
    }

    static Optional<ReplayEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<ReplayEntity> ofEndpoint(UUID endpointId, Cursor after, int limit) {
        return ReplayEntity.<ReplayEntity>find(
                        "endpointId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        endpointId,
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
    }
}
