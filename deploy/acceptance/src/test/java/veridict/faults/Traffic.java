package veridict.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Claims of one person to which things happen, as far as endpoints hear of it: now and then a transaction ends in nothing. */
final class Traffic implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int CLAIMS = 3;
    private static final int EACH = 2;

    private static final String HAPPEN = """
            with claims as materialized (select gen_random_uuid() as id from generate_series(1, ?))
            insert into event (id, claim_id, sequence, type, at, audience, submitter_id, thin, full_body, position)
            select gen_random_uuid(), c.id, n, 'claim.accepted', now() - interval '1 day' * ?, 'OWN', ?,
                format('{"type":"claim.accepted","data":{"claimId":"%s","sequence":%s}}', c.id, n),
                format('{"type":"claim.accepted","data":{"claimId":"%s","sequence":%s,"claim":{}}}', c.id, n),
                case when ? > 0 then nextval('event_position') end
            from claims c, generate_series(1, ?) n returning id
            """;

    private final House house;
    private final UUID person;
    private final Set<String> happened = ConcurrentHashMap.newKeySet();
    private volatile boolean enough;

    Traffic(House house, UUID person) {
        this.house = house;
        this.person = person;
    }

    @Override
    public void run() {
        for (int round = 0; !enough; round++) {
            if (round % 3 == 0) {
                happen(CLAIMS, EACH, 0, false);
            }
            now(CLAIMS, EACH);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void stop() {
        enough = true;
    }

    /** So many things happen to each of so many claims, and endpoints are to hear of it. */
    Set<String> now(int claims, int each) {
        List<String> ids = happen(claims, each, 0, true);
        happened.addAll(ids);
        return Set.copyOf(ids);
    }

    /** The same a while ago, before any endpoint was there. */
    Set<String> daysAgo(int days, int claims) {
        return Set.copyOf(happen(claims, 1, days, true));
    }

    /** What endpoints are to hear of. */
    Set<String> happened() {
        return Set.copyOf(happened);
    }

    private List<String> happen(int claims, int each, int daysAgo, boolean commits) {
        try (Connection connection = house.administrator();
                Statement alone = connection.createStatement();
                PreparedStatement happen = connection.prepareStatement(HAPPEN)) {
            connection.setAutoCommit(false);
            alone.execute(
                    "set local session_replication_role = replica"); // no claim, no history: nobody asks for them here
            happen.setInt(1, claims);
            happen.setInt(2, daysAgo);
            happen.setObject(3, person);
            happen.setInt(4, daysAgo);
            happen.setInt(5, each);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = happen.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            if (commits) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
