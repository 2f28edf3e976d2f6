package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.DisabledWhy;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointSettings;
import veridict.webhook.NewReplay;
import veridict.webhook.ReplayDesk;
import veridict.webhook.WebhookDesk;

/** Endpoints that are disabled, by us or by their owners, and come back. */
@QuarkusTest
class DisabledTest {

    private static final long RELAY = 0x7665726964696374L;

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    ReplayDesk replays;

    private Actor bot;
    private UUID claim;

    @BeforeEach
    void a_bot_submits_a_claim() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        claim = newsroom.claim(bot.id());
    }

    @Test
    void one_that_is_gone_is_disabled_at_once_and_the_owners_others_are_told() {
        AtomicInteger status = new AtomicInteger(410);
        try (Receiver gone = new Receiver(message -> status.get());
                Receiver other = Receiver.accepting();
                Receiver somebodys = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, gone.url());
            newsroom.active(bot, Audience.OWN, other.url(), "endpoint.*");
            newsroom.active(newsroom.bot("else-" + UUID.randomUUID()), Audience.OWN, somebodys.url());
            Instant before = Instant.now().minusSeconds(61);
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            Endpoint disabled =
                    eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.state() == EndpointState.DISABLED);
            assertEquals(DisabledWhy.GONE, disabled.disabledWhy());
            assertNotNull(disabled.missedSince());
            assertTrue(disabled.missedSince().isAfter(before)
                    && !disabled.missedSince().isAfter(disabled.disabledAt()));
            assertEquals(
                    Set.of(DeliveryState.DELIVERED, DeliveryState.CANCELLED),
                    log(endpoint).stream().map(Delivery::state).collect(Collectors.toSet()));
            String told = other.next().body();
            assertTrue(
                    told.contains("\"endpoint.disabled\"")
                            && told.contains(endpoint.id().toString()),
                    told);
            assertTrue(somebodys.staysQuiet(300));
            newsroom.happens(claim, 2, "claim.taken_up", bot.id());
            gone.next();
            assertTrue(gone.staysQuiet(800), "it gets nothing more");
            status.set(204);
            Endpoint again = change(disabled, EndpointState.ACTIVE);
            assertEquals(EndpointState.PENDING, again.state());
            assertNull(again.disabledAt());
            assertEquals(disabled.missedSince(), again.missedSince());
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.state() == EndpointState.ACTIVE);
            newsroom.happens(claim, 3, "claim.handed_back", bot.id());
            assertTrue(gone.next().body().contains("claim.handed_back"));
        }
    }

    @Test
    void one_that_fails_for_five_days_is_disabled_and_a_success_forgives() {
        AtomicInteger status = new AtomicInteger(500);
        try (Receiver receiver = new Receiver(message -> status.get())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.failingSince() != null);
            status.set(204);
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.failingSince() == null);
            status.set(500);
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.failingSince() != null);
            newsroom.sql(
                    "update attempt set at = at - interval '6 days' where delivery_id in (select id from delivery where endpoint_id = ?)",
                    endpoint.id());
            newsroom.sql(
                    "update endpoint set failing_since = now() - interval '119 hours' where id = ?", endpoint.id());
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(
                    () -> log(endpoint),
                    all -> all.stream().filter(d -> d.attempts().size() > 1).count() >= 3);
            assertEquals(EndpointState.ACTIVE, desk.endpoint(endpoint.id(), bot).state());
            newsroom.sql(
                    "update endpoint set failing_since = now() - interval '121 hours' where id = ?", endpoint.id());
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            Endpoint disabled =
                    eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.state() == EndpointState.DISABLED);
            assertEquals(DisabledWhy.FAILING, disabled.disabledWhy());
            assertEquals(
                    "disable FAILING",
                    newsroom.one(
                            "select action || ' ' || detail from log where endpoint_id = ? order by at desc limit 1",
                            endpoint.id()));
        }
    }

    @Test
    void another_that_has_to_answer_for_a_new_address_is_told_too() {
        try (Receiver gone = new Receiver(message -> 410);
                Receiver other = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, gone.url());
            Endpoint moved = newsroom.active(bot, Audience.OWN, other.url(), "endpoint.*");
            newsroom.sql("update endpoint set state = 'PENDING' where id = ?", moved.id());
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.state() == EndpointState.DISABLED);
            assertEquals(
                    "endpoint.disabled",
                    newsroom.one(
                            "select event_type from delivery where endpoint_id = ? and state = 'PENDING'", moved.id()));
        }
    }

    @Test
    void what_had_happened_and_was_not_relayed_yet_is_missed_too() throws Exception {
        try (Receiver receiver = Receiver.accepting();
                Connection holder = newsroom.connect()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            holder.createStatement().execute("select pg_advisory_lock(" + RELAY + ")");
            UUID event = newsroom.happens(claim, 1, "claim.accepted", bot.id());
            newsroom.sql("update event set at = now() - interval '1 hour' where id = ?", event);
            Endpoint disabled = change(desk.endpoint(endpoint.id(), bot), EndpointState.DISABLED);
            holder.createStatement().execute("select pg_advisory_unlock(" + RELAY + ")");
            eventually(() -> newsroom.one("select position is not null from event where id = ?", event), "t"::equals);
            assertTrue(receiver.staysQuiet(0));
            change(disabled, EndpointState.ACTIVE);
            eventually(() -> desk.endpoint(endpoint.id(), bot), e -> e.state() == EndpointState.ACTIVE);
            replays.begin(endpoint.id(), new NewReplay(disabled.missedSince(), null), bot);
            while (!receiver.next().header("webhook-id").equals(event.toString())) {
                // what else happened since is replayed, too
            }
        }
    }

    @Test
    void one_for_which_much_waited_comes_back_when_all_of_it_is_cancelled() throws Exception {
        try (Receiver receiver = Receiver.accepting();
                Connection busy = newsroom.connect()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            Endpoint paused = change(endpoint, EndpointState.PAUSED);
            newsroom.happens(claim, 1, "claim.accepted", bot.id());
            eventually(() -> waiting(endpoint), "1"::equals);
            busy.setAutoCommit(false);
            busy.createStatement()
                    .executeQuery("select 1 from delivery where endpoint_id = '" + endpoint.id()
                            + "' and state = 'PENDING' for update");
            Endpoint disabled = change(paused, EndpointState.DISABLED);
            Refused refused = assertThrows(Refused.class, () -> change(disabled, EndpointState.ACTIVE));
            assertTrue(refused.refusal() instanceof Refusal.NotNow);
            busy.rollback();
            eventually(() -> waiting(endpoint), "0"::equals);
            assertFalse(disabled.missedSince().isAfter(Instant.now().minusSeconds(60)));
            assertEquals(
                    EndpointState.PENDING,
                    change(disabled, EndpointState.ACTIVE).state());
        }
    }

    private String waiting(Endpoint endpoint) {
        return newsroom.one(
                "select count(*) from delivery where endpoint_id = ? and state = 'PENDING' and event_type <> 'ping'",
                endpoint.id());
    }

    private List<Delivery> log(Endpoint endpoint) {
        return deliveries.list(endpoint.id(), null, 50, bot).items();
    }

    private Endpoint change(Endpoint endpoint, EndpointState state) {
        EndpointSettings settings =
                new EndpointSettings(endpoint.url(), null, Audience.OWN, null, null, null, null, null, null, state);
        return desk.change(endpoint.id(), desk.endpoint(endpoint.id(), bot).version(), settings, bot);
    }
}
