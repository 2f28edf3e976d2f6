package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;

/** Receivers that say how long they want to be left alone. */
@QuarkusTest
class RestsTest {

    @Inject
    Newsroom newsroom;

    private Actor bot;

    @BeforeEach
    void a_bot() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
    }

    @ParameterizedTest
    @CsvSource({"429, 600, 600, 600", "503, 3000, 3000, 3000", "429, 999999, 86400, 3600"})
    void a_message_waits_and_so_do_the_others(int status, int asked, int waits, int rests) {
        try (Receiver receiver = new Receiver(message -> status).saying("Retry-After", String.valueOf(asked))) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            happens();
            receiver.next();
            assertSeconds(waits, waitOfTheMessage(endpoint));
            assertSeconds(rests, restOf(endpoint));
            happens();
            assertTrue(receiver.staysQuiet(1_000), "another is not sent meanwhile");
            newsroom.sql("update endpoint set next_free_at = now() where id = ?", endpoint.id());
            receiver.next();
        }
    }

    @Test
    void what_is_said_of_one_message_is_not_said_of_all() {
        try (Receiver receiver = new Receiver(message -> 500).saying("Retry-After", "3000")) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            happens();
            receiver.next();
            assertSeconds(3_000, waitOfTheMessage(endpoint));
            happens();
            receiver.next();
        }
    }

    private void happens() {
        newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
    }

    private String waitOfTheMessage(Endpoint endpoint) {
        return eventually(
                () -> newsroom.one(
                        "select extract(epoch from next_attempt_at - now()) from delivery where endpoint_id = ? and state = 'PENDING' and attempts = 1",
                        endpoint.id()),
                seconds -> seconds != null);
    }

    private String restOf(Endpoint endpoint) {
        return newsroom.one(
                "select extract(epoch from next_free_at - now()) from endpoint where id = ?", endpoint.id());
    }

    private static void assertSeconds(double expected, String found) {
        double seconds = Double.parseDouble(found);
        assertTrue(seconds > expected - 20 && seconds <= expected, seconds + " s instead of " + expected);
    }
}
