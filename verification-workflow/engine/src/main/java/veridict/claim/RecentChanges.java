package veridict.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The door to which claims something happened to lately, for who tells others to look. What happened is not in it: whoever looks asks
 * for the claim, and gets what they may read.
 */
@ApplicationScoped
public class RecentChanges {

    private static final int MOST = 500;

    /** A claim at one of its audit entries. @param submitter whose it is: of the claims of others nobody outside the newsroom is told */
    public record Changed(UUID claim, long sequence, UUID submitter) {}

    private final EntityManager database;

    RecentChanges(EntityManager database) {
        this.database = database;
    }

    /** The claims that changed after a time, the last first. Who asks again goes back a while: what commits late has the time at which it began. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Changed> since(Instant time) {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, sequence, submitter_id from claim where updated_at > :time order by updated_at desc, id desc")
                .setParameter("time", time)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Changed((UUID) row[0], ((Number) row[1]).longValue(), (UUID) row[2]))
                .toList();
    }
}
