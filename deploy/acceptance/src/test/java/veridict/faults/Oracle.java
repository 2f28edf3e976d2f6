package veridict.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import veridict.acceptance.Receiver.Message;
import veridict.stack.Repository;

/** Compares what everybody was told with what is stored. */
final class Oracle {

    /** Each names what must not be, and finds it. */
    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry("a hole in a history", """
                    select c.id from claim c
                    where c.sequence <> (select count(*) from audit_entry a where a.claim_id = c.id)
                       or c.sequence <> (select max(a.sequence) from audit_entry a where a.claim_id = c.id)
                    """),
            Map.entry("an entry that does not begin where the one before ended", """
                    select a.claim_id || ' ' || b.sequence from audit_entry a
                    join audit_entry b on b.claim_id = a.claim_id and b.sequence = a.sequence + 1 where b.from_state <> a.to_state
                    """),
            Map.entry("a claim that is not where its history ends", """
                    select c.id from claim c join audit_entry a on a.claim_id = c.id and a.sequence = c.sequence where a.to_state <> c.state
                    """),
            Map.entry("an entry without its event, or the other way round", """
                    select coalesce(a.claim_id, e.claim_id) from audit_entry a full join event e using (claim_id, sequence)
                    where a.hash is null or e.id is null
                    """),
            Map.entry("an event without a place in the feed", "select id from event where position is null"),
            Map.entry("events of a claim in another order than its history", """
                    select a.claim_id from event a join event b on b.claim_id = a.claim_id and b.sequence > a.sequence where b.position < a.position
                    """),
            Map.entry("a hand that approved or published", """
                    select v.claim_id from verdict_version v join draft_hand h on h.draft_id = v.draft_id
                    where h.person_id in (v.approved_by, v.published_by)
                    """),
            Map.entry("a publication that is in the history and not among the versions, or the other way round", """
                    select c.id from claim c
                    where (select count(*) from audit_entry a where a.claim_id = c.id and a.entry = 'publish')
                       <> (select count(*) from verdict_version v where v.claim_id = c.id)
                    """),
            Map.entry("a publication by time that nobody had scheduled, or of a time that had been kept before", """
                    select p.claim_id from audit_entry p
                    where p.entry = 'publish' and p.actor_id = '00000000-0000-0000-0000-000000000000' and not exists (
                        select from audit_entry s where s.claim_id = p.claim_id and s.entry = 'schedule' and s.sequence < p.sequence and not exists (
                            select from audit_entry x where x.claim_id = p.claim_id and x.sequence > s.sequence and x.sequence < p.sequence
                              and x.entry in ('publish', 'unschedule', 'hold', 'send-back')))
                    """),
            Map.entry("an end of a hold by time that was none, or twice the same", """
                    select r.claim_id from audit_entry r join audit_entry h on h.claim_id = r.claim_id and h.sequence = r.sequence - 1
                    where r.entry = 'resume' and h.entry <> 'hold'
                    """),
            Map.entry("an escalation twice in one stay", """
                    select b.claim_id from audit_entry a join audit_entry b on b.claim_id = a.claim_id and b.sequence > a.sequence
                    where a.entry = 'escalate' and b.entry = 'escalate' and not exists (
                        select from audit_entry x where x.claim_id = a.claim_id and x.sequence > a.sequence and x.sequence <= b.sequence
                          and (x.from_state <> x.to_state or x.entry in ('schedule', 'unschedule')))
                    """),
            Map.entry("time that has come and did nothing", """
                    select id from claim where scheduled_at < now() - interval '10 seconds' or held_until < now() - interval '10 seconds'
                       or deadline < now() - interval '10 seconds' and escalated_at is null
                    """),
            Map.entry("a delivery that is still leased", "select id from delivery where lease_token is not null"),
            Map.entry("a task that somebody holds who is gone", """
                    select task_name from scheduled_tasks where picked and last_heartbeat < now() - interval '2 minutes'
                    """),
            Map.entry("a transaction that somebody left open", """
                    select pid from pg_stat_activity where state like 'idle in transaction%' and state_change < now() - interval '10 seconds'
                    """),
            Map.entry("an event that its endpoint should have and nothing brings", """
                    select e.id from event e join endpoint t on t.deleted_at is null and t.created_at < e.at
                    where e.audience <> 'INTERNAL' and not exists (select from delivery d where d.event_id = e.id and d.endpoint_id = t.id)
                    """),
            Map.entry(
                    "a delivery that is neither done nor given up", "select id from delivery where state = 'PENDING'"));

    /** What services under faults could do, if they were worse. */
    private static final List<String> WRONGS = List.of(
            "delete from audit_entry where (claim_id, sequence) = (select claim_id, sequence from audit_entry where"
                    + " entry = 'take-up' limit 1)",
            "delete from event where id = (select id from event limit 1)",
            "update event set position = position + 1000000 where sequence = 1",
            "insert into draft_hand select draft_id, published_by, now() from verdict_version limit 1",
            "update delivery set state = 'PENDING', next_attempt_at = now(), lease_token = gen_random_uuid() where id"
                    + " = (select id from delivery where state = 'DELIVERED' limit 1)",
            "delete from delivery where id = (select id from delivery where event_type <> 'ping' limit 1)",
            "update audit_entry set entry = 'accept' where (claim_id, sequence) = (select claim_id, sequence from"
                    + " audit_entry where entry = 'take-up' limit 1)",
            "update audit_entry set entry = 'escalate', actor_id = '00000000-0000-0000-0000-000000000000' where"
                    + " from_state = to_state and entry = 'edit'");

    private final House house;

    Oracle(House house) {
        this.house = house;
    }

    void judge(List<Told> told, List<Message> received, JsonNode flow) throws SQLException, IOException {
        try (Connection connection = house.administrator()) {
            judge(connection, told, received, flow);
            assertSees(connection, told, received, flow);
        }
        assertChainsHold();
    }

    private static void judge(Connection connection, List<Told> told, List<Message> received, JsonNode flow)
            throws SQLException {
        for (Map.Entry<String, String> never : NEVER.entrySet()) {
            assertEquals(List.of(), House.rows(connection, never.getValue()), never.getKey());
        }
        for (Told claim : told) {
            assertFits(connection, claim);
        }
        assertLegal(connection, flow);
        assertReceived(connection, received);
    }

    /** What would be wrong is seen. */
    private static void assertSees(Connection connection, List<Told> told, List<Message> received, JsonNode flow)
            throws SQLException {
        connection.setAutoCommit(false);
        for (String wrong : WRONGS) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                assertTrue(statement.executeUpdate(wrong) > 0, wrong);
                assertThrows(AssertionError.class, () -> judge(connection, told, received, flow), wrong);
            } finally {
                connection.rollback();
            }
        }
    }

    /** What people were told is what the history says they did. */
    private static void assertFits(Connection connection, Told claim) throws SQLException {
        List<String> history = House.rows(connection, """
                select entry from audit_entry
                where claim_id = '%s' and actor_id <> '00000000-0000-0000-0000-000000000000' order by sequence
                """.formatted(claim.claim()));
        assertTrue(claim.fits(history), () -> claim.claim() + "\ntold    " + claim.lines() + "\nhistory " + history);
    }

    /** Every move is one that the flow knows, from where it was made. */
    private static void assertLegal(Connection connection, JsonNode flow) throws SQLException {
        Set<String> known = new HashSet<>();
        for (JsonNode line : flow.required("moves")) {
            line.path("from").forEach(from -> known.add(line.required("move").asText() + " from " + from.asText()));
        }
        List<String> made = House.rows(connection, """
                select distinct entry || ' from ' || from_state from audit_entry where entry not in ('submit', 'edit')
                """);
        assertEquals(Set.of(), without(new TreeSet<>(made), known));
    }

    /** What came is what was sent: nothing else, each with the same bytes whenever it came, and all that is called delivered. */
    private static void assertReceived(Connection connection, List<Message> received) throws SQLException {
        Map<String, String> bodies = new HashMap<>();
        for (Message message : received) {
            String before = bodies.put(message.id(), message.body());
            assertTrue(before == null || before.equals(message.body()), () -> message.id() + " came with other bytes");
        }
        Set<String> events = new TreeSet<>(House.rows(connection, "select id from event"));
        assertEquals(Set.of(), without(bodies.keySet(), events), "came, and never happened");
        Set<String> delivered = new TreeSet<>(House.rows(
                connection, "select event_id from delivery where state = 'DELIVERED' and event_type <> 'ping'"));
        assertEquals(Set.of(), without(delivered, bodies.keySet()), "called delivered, and never came");
    }

    private void assertChainsHold() throws IOException {
        ProcessBuilder audit = new ProcessBuilder(
                        Repository.root().resolve("deploy/audit").toString(), "verify")
                .redirectErrorStream(true);
        audit.environment().put("QUARKUS_DATASOURCE_JDBC_URL", house.database().url());
        audit.environment().put("VERIDICT_AUDIT_KEY", house.secrets().values().get("VERIDICT_AUDIT_KEY"));
        Process process = audit.start();
        String said = String.join("\n", process.inputReader().lines().toList());
        assertEquals(0, process.onExit().join().exitValue(), said);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
