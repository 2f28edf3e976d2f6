package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Attempt;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.webhook.DeliveryDesk;

/** A receiver of every bad kind and a good one, all of them told the same at the same time. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class HostileReceiversTest {

    private static final int EVENTS = 8; // far more than are under way at once
    private static final long BUFFERED = 64_000_000; // what two sockets of one machine may hold, and much more

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryDesk deliveries;

    private final Map<Misbehaviour, HostileReceiver> receivers = new EnumMap<>(Misbehaviour.class);
    private final Map<Misbehaviour, Endpoint> endpoints = new EnumMap<>(Misbehaviour.class);
    private final Map<Misbehaviour, String> untriedMeanwhile = new EnumMap<>(Misbehaviour.class);
    private final Set<String> happened = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private Actor bot;

    @BeforeAll
    void all_are_told_the_same() throws IOException {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        for (Misbehaviour misbehaviour : Misbehaviour.values()) {
            HostileReceiver receiver = HostileReceiver.that(misbehaviour);
            receivers.put(misbehaviour, receiver);
            endpoints.put(misbehaviour, newsroom.active(bot, Audience.OWN, receiver.url()));
        }
        try (Receiver good = Receiver.accepting()) {
            newsroom.active(bot, Audience.OWN, good.url());
            for (int i = 0; i < EVENTS; i++) {
                happened.add(newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id())
                        .toString());
            }
            for (int i = 0; i < EVENTS; i++) {
                told.add(good.next().header("webhook-id"));
            }
        }
        endpoints.forEach((misbehaviour, endpoint) -> untriedMeanwhile.put(
                misbehaviour,
                newsroom.one(
                        "select count(*) from delivery where endpoint_id = ? and attempts = 0 and state = 'PENDING'",
                        endpoint.id())));
    }

    @AfterAll
    void nobody_is_told_any_more() throws IOException {
        for (Endpoint endpoint : endpoints.values()) {
            newsroom.sql(
                    "update delivery set state = 'CANCELLED', next_attempt_at = null, lease_token = null where endpoint_id = ? and state = 'PENDING'",
                    endpoint.id());
            newsroom.sql("update endpoint set deleted_at = now() where id = ?", endpoint.id());
        }
        for (HostileReceiver receiver : receivers.values()) {
            receiver.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_it_does_is_a_word_in_the_log_and_it_is_tried_again(Misbehaviour misbehaviour) {
        Delivery failing = failed(misbehaviour);
        assertEquals(DeliveryState.PENDING, failing.state());
        assertNotNull(failing.nextAttemptAt());
        if (!misbehaviour.holds()) {
            eventually(() -> deliveries.delivery(failing.id(), bot).attempts().size(), made -> made >= 2);
        }
    }

    @Test
    void the_good_one_is_told_everything_meanwhile() {
        assertEquals(happened, told);
        for (Misbehaviour misbehaviour : Misbehaviour.values()) {
            if (misbehaviour.holds()) {
                assertFalse(
                        untriedMeanwhile.get(misbehaviour).equals("0"),
                        misbehaviour + " was through before the good one was");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAYS_NOTHING", "HEADERS_DRIP", "IS_ALWAYS_ABOUT_TO_ANSWER", "BODY_DRIPS"})
    void it_is_sent_half_as_much_at_once_when_time_runs_out_wherever_it_does(Misbehaviour misbehaviour) {
        failed(misbehaviour);
        eventually(
                () -> newsroom.one(
                        "select in_flight <= 5 from endpoint where id = ?",
                        endpoints.get(misbehaviour).id()),
                "t"::equals);
    }

    @ParameterizedTest
    @EnumSource(names = {"BODY_NEVER_ENDS", "BODY_OF_A_GIGABYTE", "HEADERS_NEVER_END", "STATUS_IS_NONE"})
    void it_is_hung_up_on_before_it_has_said_much(Misbehaviour misbehaviour) {
        failed(misbehaviour);
        long most = eventually(() -> receivers.get(misbehaviour).mostSaid(), said -> said > 0);
        assertTrue(most < BUFFERED, "said " + most + " bytes");
    }

    @ParameterizedTest
    @EnumSource(names = {"BODY_NEVER_ENDS", "BODY_OF_A_GIGABYTE", "BODY_IS_A_BOMB"})
    void what_is_kept_of_its_body_is_short_and_as_it_came(Misbehaviour misbehaviour) {
        String kept = failed(misbehaviour).attempts().stream()
                .filter(attempt -> misbehaviour.word().equals(attempt.failure()))
                .map(Attempt::excerpt)
                .findFirst()
                .orElseThrow();
        assertTrue(kept.length() <= 1_000, () -> kept.length() + " characters");
        assertEquals(misbehaviour != Misbehaviour.BODY_IS_A_BOMB, kept.contains("xxxx"), kept);
    }

    @Test
    void a_yes_is_a_yes_however_much_is_said_after_it() throws IOException {
        try (HostileReceiver talkative =
                HostileReceiver.that(line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
                        .sayForEver("\0x".repeat(500), 0))) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, talkative.url());
            UUID event = newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            Delivery delivered = eventually(
                    () -> deliveries.list(endpoint.id(), null, 50, bot).items().getFirst(),
                    delivery -> delivery.eventId().equals(event) && delivery.state() == DeliveryState.DELIVERED);
            assertEquals("x".repeat(500), delivered.attempts().getFirst().excerpt());
            assertTrue(eventually(talkative::mostSaid, said -> said > 0) < BUFFERED);
        }
    }

    /** One of its deliveries, with an attempt that is called what it should be. */
    private Delivery failed(Misbehaviour misbehaviour) {
        return eventually(() -> log(misbehaviour), log -> log.stream()
                        .anyMatch(delivery -> words(delivery).contains(misbehaviour.word())))
                .stream()
                .filter(delivery -> words(delivery).contains(misbehaviour.word()))
                .findFirst()
                .orElseThrow();
    }

    private List<Delivery> log(Misbehaviour misbehaviour) {
        return deliveries.list(endpoints.get(misbehaviour).id(), null, 50, bot).items().stream()
                .filter(delivery -> happened.contains(delivery.eventId().toString()))
                .toList();
    }

    private static List<String> words(Delivery delivery) {
        return delivery.attempts().stream()
                .map(attempt -> String.valueOf(attempt.failure()))
                .toList();
    }
}
