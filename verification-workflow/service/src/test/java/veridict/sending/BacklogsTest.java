package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;

/** What heaps up while a receiver fails, and when it is disabled. */
@QuarkusTest
class BacklogsTest {

    private static final String STATES =
            "select string_agg(state || ' ' || n, ', ' order by state) from (select state, count(*) n from delivery where endpoint_id = ? and event_type <> 'ping' group by state) s";

    @Inject
    Newsroom newsroom;

    private Actor bot;

    @BeforeEach
    void a_bot() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
    }

    @Test
    void a_receiver_that_comes_back_after_an_hour_gets_what_waited_over_five_quarters_of_an_hour() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            fails(endpoint, "1 hour");
            UUID first = waits(endpoint, "1 hour", "-1 second");
            UUID halfway = waits(endpoint, "30 minutes", "3 minutes");
            UUID last = waits(endpoint, "1 minute", "4 minutes");
            UUID later = waits(endpoint, "50 minutes", "2 hours");
            many(endpoint, "45 minutes", "10 minutes", 5_500);
            status.set(204);
            succeedsOnce(endpoint);
            eventually(() -> isSpread(endpoint), "t"::equals);
            assertEquals("DELIVERED", eventually(() -> state(first), "DELIVERED"::equals));
            assertMinutes(37.5, planned(halfway), "half of the failure had passed");
            assertMinutes(73.75, planned(last), "the last ones come last, even if they were planned sooner");
            assertMinutes(120, planned(later), "what is planned for later stays");
            assertEquals(
                    "5500",
                    newsroom.one(
                            "select count(*) from delivery where endpoint_id = ? and state = 'PENDING' and next_attempt_at between now() + interval '17 minutes' and now() + interval '19 minutes'",
                            endpoint.id()));
        }
    }

    @Test
    void a_failure_of_moments_changes_no_plan() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            fails(endpoint, "20 seconds");
            UUID waiting = waits(endpoint, "10 seconds", "4 minutes");
            many(endpoint, "15 seconds", "10 minutes", 20);
            status.set(204);
            succeedsOnce(endpoint);
            assertMinutes(4, planned(waiting), "as it was planned");
        }
    }

    @Test
    void a_few_messages_that_were_refused_hold_up_nothing_however_long_ago() {
        AtomicInteger status = new AtomicInteger(400);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            fails(endpoint, "10 hours");
            UUID refused = waits(endpoint, "10 hours", "20 minutes");
            UUID fresh = waits(endpoint, "1 second", "30 seconds");
            status.set(204);
            succeedsOnce(endpoint);
            eventually(() -> isSpread(endpoint), "t"::equals);
            assertMinutes(20, planned(refused), "it was planned");
            assertMinutes(0.5, planned(fresh), "and so was this");
        }
    }

    @Test
    void few_that_waited_for_long_come_soon_and_what_is_new_at_once() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            fails(endpoint, "4 days");
            many(endpoint, "1 minute", "30 seconds", 24);
            status.set(204);
            succeedsOnce(endpoint);
            UUID event = newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(
                    () -> newsroom.one(
                            "select state from delivery where event_id = ? and endpoint_id = ?", event, endpoint.id()),
                    "DELIVERED"::equals);
            assertEquals(
                    "24",
                    newsroom.one(
                            "select count(*) from delivery where endpoint_id = ? and state = 'PENDING' and claim_id is null and next_attempt_at < now() + interval '130 seconds' and next_attempt_at > now() + interval '90 seconds'",
                            endpoint.id()));
        }
    }

    @Test
    void what_is_spread_holds_up_no_later_event_of_its_claim() {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            UUID claim = newsroom.claim(bot.id());
            newsroom.sql("update endpoint set state = 'PAUSED' where id = ?", endpoint.id());
            UUID earlier = newsroom.happens(claim, 1, "claim.accepted", bot.id());
            eventually(
                    () -> newsroom.one(
                            "select count(*) from delivery where event_id = ? and endpoint_id = ?",
                            earlier,
                            endpoint.id()),
                    "1"::equals);
            newsroom.sql(
                    "update delivery set next_attempt_at = now() + interval '1 hour' where event_id = ? and endpoint_id = ?",
                    earlier,
                    endpoint.id());
            newsroom.sql("update endpoint set state = 'ACTIVE' where id = ?", endpoint.id());
            UUID later = newsroom.happens(claim, 2, "claim.taken_up", bot.id());
            assertEquals(later.toString(), receiver.next().header("webhook-id"));
        }
    }

    @Test
    void of_what_waits_for_a_disabled_endpoint_nothing_is_left_however_much_it_is() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            many(endpoint, "1 hour", "10 minutes", 3_500);
            status.set(410);
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(() -> newsroom.one(STATES, endpoint.id()), "CANCELLED 3501"::equals);
        }
    }

    /** As if every attempt had failed since. */
    private void fails(Endpoint endpoint, String since) {
        newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        eventually(
                () -> newsroom.one(
                        "select count(*) from attempt a join delivery d on d.id = a.delivery_id where d.endpoint_id = ? and a.failure is not null",
                        endpoint.id()),
                "1"::equals);
        newsroom.sql(
                "update endpoint set failing_since = now() - cast(? as interval) where id = ?", since, endpoint.id());
    }

    private void succeedsOnce(Endpoint endpoint) {
        newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        eventually(
                () -> newsroom.one("select failing_since is null from endpoint where id = ?", endpoint.id()),
                "t"::equals);
    }

    /** Something that came in some time ago and is to be tried in a while. */
    private UUID waits(Endpoint endpoint, String ago, String next) {
        UUID id = UUID.randomUUID();
        newsroom.sql("""
                insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
                values (?, ?, gen_random_uuid(), 'claim.accepted', 'THIN', '{}', 'PENDING', now() + cast(? as interval), now() - cast(? as interval))
                """, id, endpoint.id(), next, ago);
        return id;
    }

    private void many(Endpoint endpoint, String ago, String next, int count) {
        newsroom.sql("""
                insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, attempts, next_attempt_at, created_at)
                select gen_random_uuid(), ?, gen_random_uuid(), 'claim.accepted', 'THIN', '{}', 'PENDING', 2, now() + cast(? as interval),
                    now() - cast(? as interval)
                from generate_series(1, ?)
                """, endpoint.id(), next, ago, count);
    }

    private String isSpread(Endpoint endpoint) {
        return newsroom.one("select failed_from is null from endpoint where id = ?", endpoint.id());
    }

    private double planned(UUID delivery) {
        return Double.parseDouble(newsroom.one(
                "select extract(epoch from next_attempt_at - now()) / 60 from delivery where id = ?", delivery));
    }

    private String state(UUID delivery) {
        return newsroom.one("select state from delivery where id = ?", delivery);
    }

    private static void assertMinutes(double expected, double found, String why) {
        assertTrue(Math.abs(expected - found) < 0.4, why + ": " + found + " minutes");
    }
}
