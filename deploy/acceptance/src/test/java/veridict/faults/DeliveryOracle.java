package veridict.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.acceptance.Eventually.eventually;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import veridict.acceptance.Receiver.Message;

/** Compares what happened with what endpoints heard, and with the log of it. */
final class DeliveryOracle {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Map<String, String> NEVER = Map.of(
            "an event without a place in the feed",
            "select id from event where position is null",
            "a delivery that is still leased",
            "select id from delivery where lease_token is not null",
            "attempts that are not numbered one after the other",
            """
            select d.id from delivery d left join attempt a on a.delivery_id = d.id
            group by d.id having d.made <> count(a) or d.made <> coalesce(max(a.number), 0)
            """,
            "a delivery called done without an attempt that was answered",
            """
            select d.id from delivery d where d.state = 'DELIVERED'
              and not exists (select from attempt a where a.delivery_id = d.id and a.failure is null)
            """,
            "an attempt after one that was answered",
            """
            select a.delivery_id from attempt a join attempt b on b.delivery_id = a.delivery_id and b.number > a.number
            where a.failure is null
            """);

    /** What services under faults could do, if they were worse. */
    private static final List<String> WRONGS = List.of(
            "update event set position = null where id = (select id from event limit 1)",
            "update event set full_body = full_body || ' '",
            "update delivery set state = 'PENDING', next_attempt_at = now(), lease_token = gen_random_uuid()"
                    + " where id = (select id from delivery where state = 'DELIVERED' limit 1)",
            "update delivery set made = made + 1 where id = (select id from delivery where state = 'DELIVERED' limit 1)",
            "delete from attempt where failure is null",
            "with more as (insert into attempt (delivery_id, number, at, duration_ms, failure)"
                    + " select delivery_id, number + 1, now(), 0, 'deadline' from attempt where failure is null limit 1"
                    + " returning delivery_id) update delivery set made = made + 1 where id in (select delivery_id from more)");

    private final House house;

    DeliveryOracle(House house) {
        this.house = house;
    }

    /** Once nothing is on its way any more. */
    void judge(Traffic traffic, List<Subscriber> subscribers) {
        awaitQuiet();
        try (Connection connection = house.administrator()) {
            judge(connection, traffic.happened(), subscribers);
            assertSees(connection, traffic.happened(), subscribers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitQuiet() {
        eventually(PATIENCE, () -> house.rows("""
                        select (select count(*) from event where position is null) + (select count(*) from delivery where state = 'PENDING')
                        """), List.of("0")::equals);
    }

    private static void judge(Connection connection, Set<String> happened, List<Subscriber> subscribers)
            throws SQLException {
        for (Map.Entry<String, String> never : NEVER.entrySet()) {
            assertEquals(List.of(), House.rows(connection, never.getValue()), never.getKey());
        }
        Map<String, String> bodies = new HashMap<>();
        House.rows(connection, "select id || ' ' || full_body from event")
                .forEach(row -> bodies.put(row.split(" ")[0], row));
        for (Subscriber subscriber : subscribers) {
            assertEquals(Set.of(), without(happened, subscriber.heard()), "happened, and was not heard of");
            assertEquals(Set.of(), without(subscriber.heard(), happened), "heard of, and never happened");
            for (Message message : subscriber.receiver().events()) {
                assertEquals(bodies.get(message.id()), message.id() + " " + message.body());
            }
        }
    }

    /** What would be wrong is seen. */
    private static void assertSees(Connection connection, Set<String> happened, List<Subscriber> subscribers)
            throws SQLException {
        connection.setAutoCommit(false);
        for (String wrong : WRONGS) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                assertTrue(statement.executeUpdate(wrong) > 0, wrong);
                assertThrows(AssertionError.class, () -> judge(connection, happened, subscribers), wrong);
            } finally {
                connection.rollback();
            }
        }
        Set<String> other = new TreeSet<>(happened);
        other.add("lost");
        assertThrows(AssertionError.class, () -> judge(connection, other, subscribers));
        assertThrows(AssertionError.class, () -> judge(connection, Set.of(), subscribers));
        connection.rollback();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
