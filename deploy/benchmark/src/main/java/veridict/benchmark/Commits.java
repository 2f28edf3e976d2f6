package veridict.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import veridict.benchmark.delivery.Arrival;

/** Commits events one by one, at a pace, and sees how long each takes to reach the receiver. */
final class Commits {
    private static final double IN_TIME = 0.95; // of what was to be committed by the end
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENT = """
            insert into event (id, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
            values (?, gen_random_uuid(), 1, 'claim.accepted', now(), 'PUBLIC', (select owner_id from endpoint limit 1), ?, '')
            """;

    private final Webhooks webhooks;
    private final Random random = new Random(1);

    Commits(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * Commits so many events a second, for so long, and waits for the last of them to arrive.
     *
     * @param endpoints that each event comes to
     */
    Reach reach(double perSecond, int seconds, int endpoints) {
        webhooks.receiver().arrivals();
        Map<String, Long> committed = commit(perSecond, seconds);
        List<Arrival> arrivals = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (arrivals.size() < committed.size() * endpoints) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d arrived".formatted(arrivals.size(), committed.size() * endpoints));
            }
            Webhooks.sleep(Duration.ofMillis(100));
            webhooks.receiver().arrivals().stream()
                    .filter(arrival -> committed.containsKey(arrival.id()))
                    .forEach(arrivals::add);
        }
        return Reach.of(committed, arrivals);
    }

    /** From when each was sent to be committed. The pace is a random one, so that it never falls in with that of the relay. */
    private Map<String, Long> commit(double perSecond, int seconds) {
        Map<String, Long> committed = new HashMap<>();
        try (Connection connection =
                        DriverManager.getConnection(webhooks.database().adminUrl());
                Statement session = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(EVENT)) {
            session.execute("set session_replication_role = replica"); // the claim of such an event is not there
            long begin = System.nanoTime();
            double due = 0;
            for (long at = 0; at < TimeUnit.SECONDS.toNanos(seconds); at = System.nanoTime() - begin) {
                due += -Math.log(1 - random.nextDouble()) / perSecond;
                Webhooks.sleep(Duration.ofNanos(Math.max(0, (long) (due * 1e9) - at)));
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, body());
                committed.put(id.toString(), Arrival.now());
                insert.executeUpdate();
            }
            if (due < seconds * IN_TIME) {
                throw new IllegalStateException(
                        "Events cannot be committed as fast as %.0f a second".formatted(perSecond));
            }
            return committed;
        } catch (SQLException e) {
            throw new IllegalStateException("The events cannot be committed: " + e.getMessage(), e);
        }
    }

    private String body() {
        StringBuilder note = new StringBuilder();
        while (note.length() < Webhooks.BYTES - 110) {
            note.append(Long.toHexString(random.nextLong()));
        }
        return """
                {"type": "claim.accepted", "data": {"topics": ["war"], "language": "en", "to": "ACCEPTED", "note": "%s"}}""".formatted(note);
    }
}
