package veridict.discussion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import veridict.people.PersonEntity;

/** A comment's row; no service may change or delete it. */
@Entity
@Immutable
@Table(name = "comment")
class CommentEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID threadId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    public PersonEntity author;

    public String text;
    public @Nullable String suggestion;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "comment_mention",
            joinColumns = @JoinColumn(name = "comment_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    public Set<PersonEntity> mentions;

    public Instant at;

    /** The comments of threads, in the order in which they were made. */
    static Map<UUID, List<CommentEntity>> ofThreads(Collection<UUID> threads) {
        return CommentEntity.<CommentEntity>list(
                        "from CommentEntity c join fetch c.author left join fetch c.mentions where c.threadId in ?1 order by c.at, c.id",
                        threads)
                .stream()
                .collect(Collectors.groupingBy(comment -> comment.threadId));
    }
}
