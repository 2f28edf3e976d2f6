package veridict.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.Audience;
import veridict.model.DisabledWhy;
import veridict.model.EndpointState;
import veridict.model.Payload;
import veridict.people.PersonEntity;

/** An endpoint's row; it stays when the endpoint is deleted, because its deliveries do. */
@Entity
@DynamicUpdate // the senders write columns of their own
@Table(name = "endpoint")
class EndpointEntity extends PanacheEntityBase {

    private static final String WITH_OWNER = "from EndpointEntity e join fetch e.owner where e.deletedAt is null and ";

    @Id
    public UUID id;

    public long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    public PersonEntity owner;

    public String url;
    public @Nullable String description;

    @Enumerated(EnumType.STRING)
    public Audience audience;

    public String[] eventTypes;

    @Enumerated(EnumType.STRING)
    public Payload payload;

    @Enumerated(EnumType.STRING)
    public EndpointState state;

    public String[] topics = {};
    public String[] languages = {};
    public String[] states = {};

    /** Names to sealed values. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> headers = Map.of();

    public @Nullable Integer rateLimit;

    @Column(name = "key_pair") // PostgreSQL keeps the word for itself
    public boolean asymmetric;

    @Formula(
            "(select s.public_key from endpoint_secret s where s.endpoint_id = id and s.expires_at is null and s.public_key is not null)")
    public @Nullable String publicKey;

    public @Nullable Instant failingSince;

    public @Nullable Instant disabledAt;

    @Enumerated(EnumType.STRING)
    public @Nullable DisabledWhy disabledWhy;

    public @Nullable Instant missedSince;
    public @Nullable Instant answeredAt;
    public @Nullable Instant deletedAt;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;

    static Optional<EndpointEntity> read(UUID id) {
        return find(WITH_OWNER + "e.id = ?1", id).firstResultOptional();
    }

    static Optional<EndpointEntity> locked(UUID id) {
        return EndpointEntity.<EndpointEntity>find("id = ?1 and deletedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<EndpointEntity> all(Cursor after, int limit) {
        return EndpointEntity.<EndpointEntity>find(
                        WITH_OWNER + "(e.createdAt, e.id) < (?1, ?2) order by e.createdAt desc, e.id desc",
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
    }

    static List<EndpointEntity> ownedBy(UUID owner, Cursor after, int limit) {
        return EndpointEntity.<EndpointEntity>find(
                        WITH_OWNER
                                + "e.owner.id = ?1 and (e.createdAt, e.id) < (?2, ?3) order by e.createdAt desc, e.id desc",
                        owner,
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
    }

    /** Also one that has to answer for another URL: it goes on collecting. */
    static List<EndpointEntity> othersThatCollect(EndpointEntity endpoint) {
        return list(
                "owner = ?1 and id <> ?2 and deletedAt is null and answeredAt is not null and state <> ?3",
                endpoint.owner,
                endpoint.id,
                EndpointState.DISABLED);
    }

    /** Of all owners, or of one; those that their owner disabled are no news. */
    static List<EndpointEntity> disabledUnasked(@Nullable UUID owner, int limit) {
        String disabled = WITH_OWNER + "e.state = ?1 and e.disabledWhy <> ?2 ";
        String newest = "order by e.disabledAt desc, e.id desc";
        return (owner == null
                        ? EndpointEntity.<EndpointEntity>find(
                                disabled + newest, EndpointState.DISABLED, DisabledWhy.OWNER)
                        : EndpointEntity.<EndpointEntity>find(
                                disabled + "and e.owner.id = ?3 " + newest,
                                EndpointState.DISABLED,
                                DisabledWhy.OWNER,
                                owner))
                .range(0, limit - 1)
                .list();
    }

    static long countOf(UUID owner) {
        return count("owner.id = ?1 and deletedAt is null", owner);
    }
}
