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
            select p.name, t.quote_exact, c.text
            from comment_thread t join comment c on c.id = t.id join person p on p.id = c.author_id left join draft d on d.id = t.draft_id
            where t.claim_id = :claim and t.state = 'OPEN' and d.abandoned_at is null order by t.created_at, t.id
            """;

    private final EntityManager database;

    OpenThreads(EntityManager database) {
        this.database = database;
    }

    /** The oldest ones. */
    @SuppressWarnings("unchecked")
    public List<Opened> of(UUID claimId, int most) {
        List<Object[]> rows = database.createNativeQuery(OLDEST)
                .setParameter("claim", claimId)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new Opened((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** A thread by who opened it, the passage it is about, and what they said. */
    public record Opened(String author, @Nullable String passage, String text) {}
}
