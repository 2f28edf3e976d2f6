package veridict.discussion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.Cursor;
import veridict.model.TextQuote;
import veridict.model.ThreadState;

/** A thread's row; changed under its claim's lock. */
@Entity
@Table(name = "comment_thread")
class ThreadEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public long version;

    @Column(updatable = false)
    public UUID claimId;

    /** Whose explanation the passage is of: who may read that draft reads the thread. */
    @Column(updatable = false)
    public @Nullable UUID draftId;

    @Column(updatable = false)
    public @Nullable String quoteExact;

    @Column(updatable = false)
    public @Nullable String quotePrefix;

    @Column(updatable = false)
    public @Nullable String quoteSuffix;

    @Enumerated(EnumType.STRING)
    public ThreadState state;

    public @Nullable UUID acceptedId;

    @Column(updatable = false)
    public Instant createdAt;

    static List<ThreadEntity> page(UUID claim, Set<UUID> drafts, ThreadFilter filter, Cursor after, int limit) {
        return ThreadEntity.<ThreadEntity>find(
                        """
                        from ThreadEntity t where t.claimId = :claim and (t.draftId is null or t.draftId in :drafts)
                        and (:state is null or t.state = :state)
                        and (:mentioned is null or exists (
                            select 1 from CommentEntity c join c.mentions m where c.threadId = t.id and m.id = :mentioned))
                        and (t.createdAt, t.id) < (:at, :id) order by t.createdAt desc, t.id desc
                        """,
                        Parameters.with("claim", claim)
                                .and("drafts", drafts)
                                .and("state", filter.state())
                                .and("mentioned", filter.mentioned())
                                .and("at", after.at())
                                .and("id", after.id()))
                .range(0, limit)
                .list();
    }

    @Nullable
    TextQuote passage() {
        return quoteExact == null ? null : new TextQuote(quoteExact, quotePrefix, quoteSuffix);
    }
}
