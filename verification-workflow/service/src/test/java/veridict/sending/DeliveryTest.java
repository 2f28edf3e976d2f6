package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.Receiver.Message;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.WebhookDesk;

/** From a committed event to a receiver, over real HTTP. */
@QuarkusTest
class DeliveryTest {

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    Queue queue;

    private Actor bot;
    private UUID claim;

    @BeforeEach
    void a_bot_submits_a_claim() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        claim = newsroom.claim(bot.id());
    }

    @Test
    void an_event_is_delivered_once_and_signed() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            UUID event = newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Message message = receiver.next();
            new Webhook(endpoint.secret()).verify(message.body(), message.headers());
            assertEquals(Newsroom.body(claim, 1, "claim.accepted", false), message.body());
            assertEquals(event.toString(), message.header("webhook-id"));
            assertEquals("application/json", message.header("content-type"));
            assertEquals("localhost:" + receiver.port(), message.header("host"));
            assertEquals("/hook?from=veridict", message.uri());
            assertTrue(receiver.staysQuiet(800));
            assertEquals(1, ended(endpoint, DeliveryState.DELIVERED).attempts().size());
        }
    }

    @Test
    void a_ping_is_signed_too() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            Message ping = receiver.nextPing();
            new Webhook(endpoint.secret()).verify(ping.body(), ping.headers());
        }
    }

    @Test
    void what_failed_is_sent_again_with_the_same_id_and_the_same_bytes() {
        AtomicInteger calls = new AtomicInteger();
        try (Receiver receiver = new Receiver(message -> calls.incrementAndGet() == 1 ? 500 : 204)) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Message first = receiver.next();
            Message second = receiver.next();
            assertEquals(first.header("webhook-id"), second.header("webhook-id"));
            assertEquals(first.body(), second.body());
            Delivery delivery = ended(endpoint, DeliveryState.DELIVERED);
            assertEquals("http-500", delivery.attempts().getFirst().failure());
            assertNull(delivery.attempts().getLast().failure());
        }
    }

    @Test
    void a_receiver_that_is_down_for_a_while_loses_nothing() {
        Receiver gone = Receiver.accepting();
        Endpoint endpoint = newsroom.active(bot, Audience.OWN, gone.url());
        gone.close();
        newsroom.happens(claim, 1, "claim.accepted", bot.id());
        Delivery failing =
                eventually(() -> delivery(endpoint), d -> d.attempts().size() == 3);
        assertEquals("connect-refused", failing.attempts().getFirst().failure());
        try (Receiver back = new Receiver(gone.port(), message -> 204)) {
            deliveries.retry(failing.id(), bot);
            assertEquals(failing.eventId().toString(), back.next().header("webhook-id"));
            ended(endpoint, DeliveryState.DELIVERED);
        }
    }

    @Test
    void what_keeps_failing_is_given_up_visibly_and_can_be_retried() {
        AtomicInteger status = new AtomicInteger(503);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Delivery third =
                    eventually(() -> delivery(endpoint), d -> d.attempts().size() == 3);
            newsroom.sql("update delivery set next_attempt_at = now() where id = ?", third.id());
            Delivery failed = ended(endpoint, DeliveryState.FAILED);
            assertEquals(List.of("http-503", "http-503", "http-503", "http-503"), failures(failed));
            assertNull(failed.nextAttemptAt());
            status.set(200);
            deliveries.retry(failed.id(), bot);
            assertEquals(5, ended(endpoint, DeliveryState.DELIVERED).attempts().size());
        }
    }

    @Test
    void what_was_redacted_meanwhile_is_sent_redacted() {
        AtomicInteger status = new AtomicInteger(503);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Message before = receiver.next();
            assertTrue(before.body().contains("Правда"));
            Delivery failing =
                    eventually(() -> delivery(endpoint), d -> !d.attempts().isEmpty());
            newsroom.sql("update attempt set excerpt = 'What is Правда?' where delivery_id = ?", failing.id());
            newsroom.one("select redact_claim(?, '{Правда}', '[name removed]', 2)", claim);
            status.set(204);
            Message after = receiver.next();
            assertEquals(before.header("webhook-id"), after.header("webhook-id"));
            assertEquals(before.body().replace("Правда", "[name removed]"), after.body());
            assertEquals(
                    "What is [name removed]?",
                    ended(endpoint, DeliveryState.DELIVERED)
                            .attempts()
                            .getFirst()
                            .excerpt());
        }
    }

    @Test
    void an_outcome_that_cannot_be_recorded_holds_up_no_other() throws Exception {
        newsroom.sql("alter table attempt add constraint no_599 check (status <> 599)");
        try (Receiver odd = new Receiver(message -> 599);
                Receiver other = Receiver.accepting()) {
            Endpoint unrecorded = newsroom.active(bot, Audience.OWN, odd.url());
            Endpoint recorded = newsroom.active(bot, Audience.OWN, other.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            odd.next();
            ended(recorded, DeliveryState.DELIVERED);
            odd.next();
            assertEquals(List.of(), delivery(unrecorded).attempts());
        } finally {
            newsroom.sql("alter table attempt drop constraint no_599");
        }
    }

    @Test
    void a_later_event_of_a_claim_waits_for_the_earlier_ones_second_attempt() {
        AtomicInteger calls = new AtomicInteger();
        try (Receiver receiver = new Receiver(message -> calls.incrementAndGet() <= 2 ? 500 : 204)) {
            newsroom.active(bot, Audience.OWN, receiver.url());
            UUID earlier = newsroom.happens(claim, 1, "claim.accepted", bot.id());
            UUID later = newsroom.happens(claim, 2, "claim.taken_up", bot.id());
            assertEquals(earlier.toString(), receiver.next().header("webhook-id"));
            assertEquals(earlier.toString(), receiver.next().header("webhook-id"));
            assertEquals(later.toString(), receiver.next().header("webhook-id"));
        }
    }

    @Test
    void a_process_that_died_is_replaced_when_its_lease_ends_and_records_nothing_if_it_comes_back() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Receiver receiver = new Receiver(message -> calls.incrementAndGet() == 1 ? 500 : 204)) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Message first = receiver.next();
            Delivery waiting =
                    eventually(() -> delivery(endpoint), d -> d.attempts().size() == 1);
            UUID lease = UUID.randomUUID();
            newsroom.sql(
                    "update delivery set lease_token = ?, next_attempt_at = now() + interval '1 second' where id = ? and state = 'PENDING'",
                    lease,
                    waiting.id());
            Message second = receiver.next();
            assertEquals(first.header("webhook-id"), second.header("webhook-id"));
            assertEquals(first.body(), second.body());
            Delivery delivered = ended(endpoint, DeliveryState.DELIVERED);
            queue.turn(List.of(zombie(waiting, lease, endpoint.url())), 0);
            assertEquals(delivered, delivery(endpoint));
        }
    }

    @Test
    void an_endpoint_that_hangs_delays_nobody_else() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Receiver hangs = new Receiver(message -> waitFor(hanging));
                Receiver healthy = Receiver.accepting()) {
            Endpoint stuck = newsroom.active(bot, Audience.OWN, hangs.url());
            newsroom.active(bot, Audience.OWN, healthy.url());
            for (int i = 0; i < 20; i++) {
                newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            }
            for (int i = 0; i < 20; i++) {
                healthy.next();
            }
            assertEquals(
                    "0",
                    newsroom.one(
                            "select sum(attempts) from delivery where endpoint_id = ? and event_type <> 'ping'",
                            stuck.id()),
                    "not one had to end first");
        } finally {
            hanging.countDown();
        }
    }

    @Test
    void what_was_under_way_when_an_endpoint_moved_is_made_again_where_it_is_now() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Receiver before = new Receiver(message -> waitFor(hanging));
                Receiver now = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, before.url());
            UUID event = newsroom.happens(claim, 1, "claim.accepted", bot.id());
            before.next();
            newsroom.sql("update endpoint set url = ? where id = ?", now.url(), endpoint.id());
            hanging.countDown();
            newsroom.sql(
                    "update delivery set next_attempt_at = now() + interval '1 second' where event_id = ? and lease_token is not null",
                    event);
            assertEquals(event.toString(), now.next().header("webhook-id"));
            assertEquals(1, ended(endpoint, DeliveryState.DELIVERED).attempts().size());
        } finally {
            hanging.countDown();
        }
    }

    private Delivery ended(Endpoint endpoint, DeliveryState state) {
        return eventually(() -> delivery(endpoint), d -> d.state() == state);
    }

    private Delivery delivery(Endpoint endpoint) {
        return deliveries.list(endpoint.id(), null, 50, bot).items().stream()
                .filter(d -> claim.equals(d.claimId()))
                .findFirst()
                .orElse(NONE);
    }

    private static List<String> failures(Delivery delivery) {
        return delivery.attempts().stream()
                .map(a -> String.valueOf(a.failure()))
                .toList();
    }

    private static Outcome zombie(Delivery delivery, UUID lease, String url) {
        Parcel parcel = new Parcel(
                delivery.id(),
                lease,
                delivery.endpointId(),
                delivery.eventId(),
                false,
                url,
                "",
                1,
                List.of(),
                Map.of(),
                false);
        return new Outcome(parcel, Instant.now(), Duration.ZERO, 500, "http-500", null, null);
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }

    private static final Delivery NONE = new Delivery(
            new UUID(0, 0),
            new UUID(0, 0),
            veridict.model.EventType.PING,
            new UUID(0, 0),
            null,
            veridict.model.Payload.THIN,
            DeliveryState.PENDING,
            List.of(),
            null,
            Instant.EPOCH);
}
