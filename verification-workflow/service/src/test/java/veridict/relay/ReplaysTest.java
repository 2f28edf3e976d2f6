package veridict.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;

/** Large replays, and what happens to them when processes die. The endpoint is paused: what is put on its way waits to be counted. */
@QuarkusTest
class ReplaysTest {

    private static final int EVENTS = 10_500;
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2020-02-01T00:00:00Z");

    @Inject
    Newsroom newsroom;

    private Actor bot;
    private UUID endpoint;

    @BeforeEach
    void an_endpoint_whose_owner_has_long_been_here() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        try (Receiver receiver = Receiver.accepting()) {
            endpoint = newsroom.active(bot, Audience.OWN, receiver.url()).id();
        }
        newsroom.sql("update endpoint set state = 'PAUSED' where id = ?", endpoint);
        // One a second; two of three are theirs.
        newsroom.lookingAway(sql -> sql.run("""
                insert into event (id, position, claim_id, sequence, type, at, audience, submitter_id, thin, full_body)
                select gen_random_uuid(), nextval('event_position'), gen_random_uuid(), 1, 'claim.accepted',
                    cast(? as timestamptz) + n * interval '1 second', 'OWN', case n % 3 when 0 then ? else ? end, '{}', '{}'
                from generate_series(1, ?) n
                """, BEGIN, newsroom.reader().id(), bot.id(), EVENTS));
        newsroom.sql("analyze event");
    }

    @AfterEach
    void they_are_forgotten() {
        newsroom.lookingAway(sql -> {
            sql.run("delete from replay where endpoint_id = ?", endpoint);
            sql.run("delete from delivery where endpoint_id = ?", endpoint);
            sql.run("delete from event where at < '2020-03-01T00:00:00Z'");
        });
    }

    @Test
    void more_than_ten_thousand_events_are_sent_in_their_order_and_none_twice() {
        UUID first = begin();
        done(first);
        assertEquals("10500|10500|7000", seen(first));
        assertEquals("7000", deliveries("state = 'PENDING'"));
        assertEquals("0", newsroom.one("""
                select count(*) from (select d.position, lag(d.position) over (order by d.next_attempt_at, d.position) as before
                                      from delivery d where endpoint_id = ?) d where position < before
                """, endpoint));
        newsroom.sql(
                "update delivery set state = 'DELIVERED', next_attempt_at = null, attempts = 1 where endpoint_id = ? and position is not null",
                endpoint);
        UUID second = begin();
        done(second);
        assertEquals("10500|10500|7000", seen(second));
        assertEquals("7000", deliveries("state = 'PENDING' and attempts = 0 and first_attempt_at is null"));
        assertEquals("7000", deliveries("true"));
    }

    @Test
    void while_its_receiver_does_not_keep_up_it_waits_so_that_what_is_new_need_not() throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(message -> accepted(holding))) {
            endpoint = newsroom.active(bot, Audience.OWN, receiver.url()).id();
            UUID replay = begin();
            eventually(() -> Integer.parseInt(deliveries("state = 'PENDING'")), waiting -> waiting >= 1_000);
            Thread.sleep(1_500);
            assertEquals("RUNNING", newsroom.one("select state from replay where id = ?", replay));
            int waiting = Integer.parseInt(deliveries("state = 'PENDING'"));
            assertTrue(waiting < 1_500, waiting + " wait");
            newsroom.sql("update endpoint set state = 'PAUSED' where id = ?", endpoint);
            done(replay);
            assertEquals("7000", deliveries("true"));
        } finally {
            holding.countDown();
        }
    }

    @Test
    void what_failed_or_waits_begins_anew_and_what_is_under_way_is_left_alone() {
        UUID first = begin();
        done(first);
        newsroom.sql("""
                update delivery set attempts = 2, first_attempt_at = now(), next_attempt_at = now() + interval '5 hours',
                    lease_token = case position % 3 when 0 then gen_random_uuid() end where endpoint_id = ? and position is not null
                """, endpoint);
        newsroom.sql("""
                update delivery set state = 'FAILED', next_attempt_at = null where endpoint_id = ? and position % 3 = 1
                """, endpoint);
        String leased = deliveries("lease_token is not null");
        UUID second = begin();
        done(second);
        assertEquals(
                leased,
                deliveries(
                        "lease_token is not null and attempts = 2 and next_attempt_at > now() + interval '4 hours'"));
        assertEquals(
                "0",
                deliveries("lease_token is null and (state <> 'PENDING' or attempts > 0 or next_attempt_at > now())"));
    }

    @Test
    void one_whose_process_died_is_gone_on_with_where_its_last_batch_ended() throws Exception {
        try (Connection dying = newsroom.connect()) {
            UUID replay = heldBy(dying, 2_000);
            String held = seen(replay);
            Thread.sleep(1_200);
            assertEquals(held, seen(replay));
            dying.rollback();
            done(replay);
            assertEquals("10500", newsroom.one("select examined from replay where id = ?", replay));
        }
        assertEquals(
                "0",
                newsroom.one(
                        "select count(*) from delivery d join event e on e.id = d.event_id where d.endpoint_id = ? and e.at <= cast(? as timestamptz)",
                        endpoint,
                        BEGIN.plusSeconds(2_000)),
                "what was done is not done again");
    }

    @Test
    void what_one_process_works_on_holds_up_no_other() throws Exception {
        Actor other = newsroom.bot("bot-" + UUID.randomUUID());
        try (Connection busy = newsroom.connect();
                Receiver receiver = Receiver.accepting()) {
            UUID otherEndpoint =
                    newsroom.active(other, Audience.OWN, receiver.url()).id();
            UUID held = heldBy(busy, 0);
            UUID free = UUID.randomUUID();
            newsroom.sql(
                    "insert into replay (id, endpoint_id, since, until, state, reached_at, created_at) values (?, ?, ?, ?, 'RUNNING', ?, now())",
                    free,
                    otherEndpoint,
                    BEGIN,
                    BEGIN.plusHours(1),
                    BEGIN);
            done(free);
            assertEquals("RUNNING", newsroom.one("select state from replay where id = ?", held));
            busy.rollback();
        }
    }

    @Test
    void a_range_of_a_large_table_is_found_by_an_index() throws Exception {
        try (Connection connection = newsroom.connect();
                PreparedStatement next = connection.prepareStatement("explain " + Replays.NEXT)) {
            next.setObject(1, BEGIN.plusHours(1));
            next.setLong(2, 0);
            next.setObject(3, BEGIN.plusHours(2));
            next.setLong(4, Long.MAX_VALUE);
            assertTrue(plan(next).contains("using event_by_time"), plan(next));
        }
    }

    private static int accepted(CountDownLatch when) {
        try {
            when.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }

    private UUID begin() {
        UUID id = UUID.randomUUID();
        try (Connection connection = newsroom.connect()) {
            insert(connection, id, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** One that has come that many events far. */
    private void insert(Connection connection, UUID id, int reached) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into replay (id, endpoint_id, since, until, state, total, last_position, examined, reached_at, reached_position, created_at)
                select ?, ?, ?, ?, 'RUNNING', case when ? > 0 then 10500 end, case when ? > 0 then max(position) end, ?, ?,
                    coalesce(max(position) filter (where at <= cast(? as timestamptz)), 0), now()
                from event where at < '2020-03-01T00:00:00Z'
                """)) {
            insert.setObject(1, id);
            insert.setObject(2, endpoint);
            insert.setObject(3, BEGIN);
            insert.setObject(4, BEGIN.plusDays(1));
            insert.setInt(5, reached);
            insert.setInt(6, reached);
            insert.setInt(7, reached);
            insert.setObject(8, BEGIN.plusSeconds(reached));
            insert.setObject(9, BEGIN.plusSeconds(reached));
            insert.executeUpdate();
        }
    }

    /** One that a process has come that many events far with, and is at. */
    private UUID heldBy(Connection process, int reached) throws SQLException {
        newsroom.sql(
                "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = 'OWNER' where id = ?",
                endpoint);
        UUID replay = UUID.randomUUID();
        insert(process, replay, reached);
        process.setAutoCommit(false);
        lock(process, replay);
        newsroom.sql(
                "update endpoint set state = 'PAUSED', disabled_at = null, disabled_why = null where id = ?", endpoint);
        return replay;
    }

    private static void lock(Connection connection, UUID replay) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select 1 from replay where id = ? for update")) {
            lock.setObject(1, replay);
            lock.execute();
        }
    }

    private void done(UUID replay) {
        eventually(() -> newsroom.one("select state from replay where id = ?", replay), "DONE"::equals);
    }

    private String seen(UUID replay) {
        return newsroom.one("select total || '|' || examined || '|' || sent from replay where id = ?", replay);
    }

    private String deliveries(String which) {
        return newsroom.one(
                "select count(*) from delivery where endpoint_id = ? and position is not null and " + which, endpoint);
    }

    private static String plan(PreparedStatement explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet line = explain.executeQuery()) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
