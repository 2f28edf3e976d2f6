package veridict.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.DeliveryState;
import veridict.model.Payload;

/** A delivery as it is read; {@link Deliveries} and the senders write it. */
@Entity
@Immutable
@Table(name = "delivery")
class DeliveryEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID endpointId;
    public UUID eventId;
    public String eventType;
    public @Nullable UUID claimId;

    @Enumerated(EnumType.STRING)
    public Payload payload;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    public @Nullable Instant nextAttemptAt;
    public Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "attempt", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderBy("number")
    @BatchSize(size = 100)
    public List<AttemptRow> made;

    static List<DeliveryEntity> ofEndpoint(UUID endpointId, Cursor after, int limit) {
        return DeliveryEntity.<DeliveryEntity>find(
                        "endpointId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        endpointId,
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
    }
}
