package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.Receiver.Message;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.refusal.Refused;
import veridict.upkeep.Chore;
import veridict.webhook.EndpointSettings;
import veridict.webhook.WebhookDesk;

/** Keys are changed while messages go on. */
@QuarkusTest
class RotationTest {

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    @io.quarkus.arc.All
    List<Chore> chores;

    private Actor bot;

    @BeforeEach
    void a_bot() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
    }

    @Test
    void both_sign_until_the_grace_ends_and_then_the_old_one_is_gone() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            Endpoint rotated = desk.rotate(endpoint.id(), 24, bot);
            assertNotEquals(endpoint.secret(), rotated.secret());
            Message both = happens(receiver);
            assertTrue(verifies(endpoint.secret(), both) && verifies(rotated.secret(), both));
            newsroom.sql(
                    "update endpoint_secret set expires_at = now() where endpoint_id = ? and expires_at is not null",
                    endpoint.id());
            Message one = happens(receiver);
            assertTrue(!verifies(endpoint.secret(), one) && verifies(rotated.secret(), one));
            chores.stream()
                    .filter(chore -> chore.name().equals("endpoint-secrets"))
                    .forEach(Chore::run);
            assertEquals("1", kept(endpoint));
        }
    }

    @Test
    void without_a_grace_the_old_one_ends_at_once() throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            Endpoint rotated = desk.rotate(endpoint.id(), 0, bot);
            Message message = happens(receiver);
            assertTrue(!verifies(endpoint.secret(), message) && verifies(rotated.secret(), message));
        }
    }

    @Test
    void no_receiver_sees_what_it_cannot_verify_while_keys_change_under_load() throws Exception {
        List<Message> unverified = new CopyOnWriteArrayList<>();
        List<String> held = new CopyOnWriteArrayList<>();
        try (Receiver receiver = new Receiver(message -> {
            // A receiver holds the newest secret that it was given, as one that was changed by hand does.
            if (!verifies(held.getLast(), message)) {
                unverified.add(message);
            }
            return 204;
        })) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            held.add(endpoint.secret());
            for (int round = 0; round < 5; round++) {
                for (int i = 0; i < 20; i++) {
                    newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
                }
                Endpoint rotated = desk.rotate(endpoint.id(), 168, bot);
                for (int i = 0; i < 20; i++) {
                    receiver.next();
                }
                held.add(rotated.secret());
            }
        }
        assertEquals(List.of(), unverified);
    }

    @Test
    void a_receiver_that_takes_up_the_new_secret_at_once_and_forgets_the_old_one_verifies_all() throws Exception {
        List<Message> unverified = new CopyOnWriteArrayList<>();
        List<String> held = new CopyOnWriteArrayList<>();
        try (Receiver receiver = new Receiver(message -> {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            if (!verifies(held.getLast(), message)) {
                unverified.add(message);
            }
            return 204;
        })) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            held.add(endpoint.secret());
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 20; i++) {
                    newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
                }
                receiver.next();
                String fresh = desk.rotate(endpoint.id(), 24, bot).secret();
                desk.awaitOldSignatures(endpoint.id());
                held.add(fresh);
                for (int i = 0; i < 19; i++) {
                    receiver.next();
                }
            }
        }
        assertEquals(List.of(), unverified);
    }

    @Test
    void a_grace_is_a_week_at_most_and_no_more_than_five_old_ones_sign() {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            assertThrows(Refused.class, () -> desk.rotate(endpoint.id(), 169, bot));
            assertThrows(Refused.class, () -> desk.rotate(endpoint.id(), -1, bot));
            for (int i = 0; i < 5; i++) {
                desk.rotate(endpoint.id(), null, bot);
            }
            assertThrows(Refused.class, () -> desk.rotate(endpoint.id(), null, bot));
            assertEquals("6", kept(endpoint));
        }
    }

    @Test
    void an_asymmetric_endpoint_signs_twice_and_shows_its_public_key() {
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            EndpointSettings settings =
                    new EndpointSettings(endpoint.url(), null, Audience.OWN, null, null, null, null, null, true, null);
            Endpoint paired = desk.change(endpoint.id(), endpoint.version(), settings, bot);
            assertTrue(paired.publicKey().matches("whpk_[A-Za-z0-9+/]{43}="), paired.publicKey());
            assertEquals(paired.publicKey(), desk.endpoint(endpoint.id(), bot).publicKey());
            Message message = happens(receiver);
            assertTrue(verifies(endpoint.secret(), message));
            String v1a = List.of(message.header("webhook-signature").split(" ")).stream()
                    .filter(signature -> signature.startsWith("v1a,"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(SignatureTest.verifies(
                    paired.publicKey(),
                    v1a,
                    message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body()));
            Endpoint rotated = desk.rotate(endpoint.id(), 24, bot);
            assertNotEquals(paired.publicKey(), rotated.publicKey());
            assertEquals(4, happens(receiver).header("webhook-signature").split(" ").length);
        }
    }

    private Message happens(Receiver receiver) {
        newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        return receiver.next();
    }

    private String kept(Endpoint endpoint) {
        return newsroom.one("select count(*) from endpoint_secret where endpoint_id = ?", endpoint.id())
                .toString();
    }

    private static boolean verifies(String secret, Message message) {
        try {
            new Webhook(secret).verify(message.body(), message.headers());
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException no) {
            return false;
        }
    }
}
