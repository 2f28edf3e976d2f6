package veridict.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is still open between the people on a claim, for the gate that asks. Readers ask {@link DiscussionDesk}. */
@ApplicationScoped
public class OpenThreads {

    // A passage of a draft that was set aside waits for nobody.
    private static final String OLDEST = """
            select c.author.name, t.quoteExact, c.text
            from ThreadEntity t join CommentEntity c on c.id = t.id left join DraftEntity d on d.id = t.draftId
            where t.claimId = :claim and t.state = OPEN and d.abandonedAt is null order by t.createdAt, t.id
            """;

    private final EntityManager database;

    OpenThreads(EntityManager database) {
        this.database = database;
    }

    /** The oldest ones. */
    public List<Opened> of(UUID claimId, int most) {
        return database.createQuery(OLDEST, Opened.class)
                .setParameter("claim", claimId)
                .setMaxResults(most)
                .getResultList();
    }

    /** A thread by who opened it, the passage it is about, and what they said. */
    public record Opened(String author, @Nullable String passage, String text) {}
}
