package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointSettings;
import veridict.webhook.WebhookDesk;

/** What receivers answer changes what is sent to them, over real HTTP. */
@QuarkusTest
class ReceiversTest {

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    DeliveryDesk deliveries;

    private Actor bot;
    private UUID claim;

    @BeforeEach
    void a_bot_submits_a_claim() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        claim = newsroom.claim(bot.id());
    }

    @Test
    void one_that_has_too_much_gets_half_and_ten_successes_give_one_back() {
        AtomicInteger status = new AtomicInteger(503);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            happen(1);
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.failingSince() != null);
            assertEquals("usual", inFlight(endpoint), "503 says nothing of how many");
            status.set(429);
            happen(1);
            eventually(() -> inFlight(endpoint), "1"::equals);
            status.set(204);
            happen(12);
            eventually(() -> inFlight(endpoint), "2"::equals);
            happen(12);
            eventually(() -> inFlight(endpoint), "usual"::equals);
        }
    }

    @Test
    void one_with_a_rate_limit_gets_no_more_than_that() {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            change(endpoint, settings(endpoint, 10, null, null));
            Instant first = Instant.now();
            happen(30);
            for (int i = 0; i < 30; i++) {
                receiver.next();
            }
            long took = Duration.between(first, Instant.now()).toMillis();
            assertTrue(took >= 2_200, "30 messages at 10 a second came within " + took + " ms");
        }
    }

    @Test
    void its_headers_are_sent_along_and_lie_in_clear_nowhere() {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            var headers = Map.of("Authorization", "Bearer let-me-in", "X-Desk", "news");
            Endpoint changed = change(endpoint, settings(endpoint, null, headers, null));
            assertEquals("********", changed.headers().get("Authorization"));
            Endpoint renamed = change(changed, EndpointSettings.of(changed));
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Receiver.Message message = receiver.next();
            assertEquals("Bearer let-me-in", message.header("authorization"), "the mask leaves it as it is");
            assertEquals("news", message.header("x-desk"));
            assertEquals(Set.of("Authorization", "X-Desk"), renamed.headers().keySet());
            assertEquals(
                    "0",
                    newsroom.one("select count(*) from endpoint e where e::text like '%let-me-in%'")
                            .toString());
        }
    }

    @Test
    void only_what_its_filters_take_is_sent() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            change(
                    endpoint,
                    new EndpointSettings(
                            endpoint.url(),
                            null,
                            Audience.OWN,
                            null,
                            new EndpointSettings.Filters(List.of("health"), null, null),
                            null,
                            null,
                            null,
                            null,
                            null));
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            happensAbout("health");
            assertTrue(receiver.next().body().contains("health"));
            assertTrue(receiver.staysQuiet(300));
        }
    }

    @Test
    void one_that_hangs_is_asked_one_at_a_time_in_the_end() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(message -> waitFor(hanging))) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            happen(6);
            eventually(() -> inFlight(endpoint), "1"::equals);
        } finally {
            hanging.countDown();
        }
    }

    /** Committed with its topic, so that the relay sees no other. */
    private void happensAbout(String topic) throws SQLException {
        try (Connection connection = newsroom.connect()) {
            connection.setAutoCommit(false);
            UUID event = newsroom.happens(connection, claim, 2, "claim.taken_up", bot.id());
            try (PreparedStatement change = connection.prepareStatement(
                    "update event set thin = jsonb_set(thin::jsonb, '{data,topics}', to_jsonb(array[?]))::text where id = ?")) {
                change.setString(1, topic);
                change.setObject(2, event);
                change.executeUpdate();
            }
            connection.commit();
        }
    }

    @Test
    void one_that_hangs_holds_up_no_other_at_its_host() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(message -> message.uri().startsWith("/hang") ? waitFor(hanging) : 204)) {
            Endpoint hangs = newsroom.active(bot, Audience.OWN, receiver.url().replace("/hook", "/hang"));
            Endpoint well = newsroom.active(bot, Audience.OWN, receiver.url());
            happen(12);
            eventually(() -> delivered(well), "12"::equals);
            assertEquals("0", delivered(hangs));
            assertEquals("0", attempts(hangs), "not one had to end first");
        } finally {
            hanging.countDown();
        }
    }

    private String delivered(Endpoint endpoint) {
        return newsroom.one(
                "select count(*) from delivery where endpoint_id = ? and event_type <> 'ping' and state = 'DELIVERED'",
                endpoint.id());
    }

    private String attempts(Endpoint endpoint) {
        return newsroom.one(
                "select count(*) from attempt a join delivery d on d.id = a.delivery_id where d.endpoint_id = ? and d.event_type <> 'ping'",
                endpoint.id());
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        }
    }

    private String inFlight(Endpoint endpoint) {
        return newsroom.one("select coalesce(in_flight::text, 'usual') from endpoint where id = ?", endpoint.id())
                .toString();
    }

    private List<Delivery> log(Endpoint endpoint) {
        return deliveries.list(endpoint.id(), null, 50, bot).items();
    }

    private Endpoint change(Endpoint endpoint, EndpointSettings settings) {
        return desk.change(endpoint.id(), desk.endpoint(endpoint.id(), bot).version(), settings, bot);
    }

    private static EndpointSettings settings(
            Endpoint endpoint, Integer rateLimit, Map<String, String> headers, EndpointState state) {
        return new EndpointSettings(
                endpoint.url(), null, Audience.OWN, null, null, null, headers, rateLimit, null, state);
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }
}
