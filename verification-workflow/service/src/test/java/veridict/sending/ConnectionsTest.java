package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Attempt;
import veridict.model.Audience;
import veridict.model.Delivery;
import veridict.model.DeliveryState;
import veridict.model.Endpoint;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.SealedHeaders;
import veridict.webhook.Secrets;

/** How receivers are reached: over which protocol, by how many connections, and who is no good to connect to. */
@QuarkusTest
class ConnectionsTest {

    private static final int EVENTS = 20;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    Vertx vertx;

    @Inject
    Lookup lookup;

    @Inject
    Secrets secrets;

    @Inject
    SealedHeaders headers;

    @Inject
    Clock clock;

    @ConfigProperty(name = "veridict.webhooks.in-flight")
    int inFlight;

    private Actor bot;

    @BeforeEach
    void a_bot() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
    }

    @Test
    void connections_are_used_again() {
        try (CountingReceiver receiver = CountingReceiver.plain(vertx)) {
            tell(receiver);
            assertTrue(receiver.connections() <= inFlight, receiver.connections() + " connections");
            assertEquals(Set.of(HttpVersion.HTTP_1_1), receiver.versions());
        }
    }

    @Test
    void connections_with_tls_are_used_again() {
        try (CountingReceiver receiver = CountingReceiver.tls(vertx, "good", HttpVersion.HTTP_1_1)) {
            tell(receiver);
            assertTrue(receiver.connections() <= inFlight, receiver.connections() + " connections");
            assertEquals(Set.of(HttpVersion.HTTP_1_1), receiver.versions());
        }
    }

    @Test
    void who_speaks_http2_is_told_everything_over_one_connection() {
        try (CountingReceiver receiver =
                CountingReceiver.tls(vertx, "good", HttpVersion.HTTP_2, HttpVersion.HTTP_1_1)) {
            tell(receiver);
            assertEquals(1, receiver.connections());
            assertEquals(Set.of(HttpVersion.HTTP_2), receiver.versions());
        }
    }

    @Test
    void a_connection_that_hangs_is_not_used_again() {
        try (CountingReceiver receiver = CountingReceiver.tls(vertx, "good", HttpVersion.HTTP_2)) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            receiver.hang();
            UUID event = newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(() -> log(endpoint), log -> log.stream()
                    .anyMatch(delivery ->
                            delivery.eventId().equals(event) && delivery.state() == DeliveryState.DELIVERED));
            assertEquals(2, receiver.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "elsewhere", "self-signed"})
    void who_shows_a_certificate_that_is_no_good_is_told_nothing(String certificate) {
        try (CountingReceiver receiver = CountingReceiver.tls(vertx, certificate, HttpVersion.HTTP_1_1)) {
            assertFailsAt(receiver.url(), "tls-failed");
            assertEquals(0, receiver.requests());
        }
    }

    @Test
    void who_speaks_no_tls_is_told_nothing() throws Exception {
        try (HostileReceiver plain = HostileReceiver.that(Misbehaviour.IS_A_MAIL_SERVER)) {
            assertFailsAt(plain.url().replace("http:", "https:"), "tls-failed");
        }
    }

    @Test
    void who_says_nothing_where_tls_begins_is_waited_for_until_the_deadline() throws Exception {
        try (HostileReceiver silent = HostileReceiver.that(Misbehaviour.SAYS_NOTHING)) {
            assertFailsAt(silent.url().replace("http:", "https:"), "deadline");
        }
    }

    @Test
    void who_does_not_even_take_a_connection_is_left_after_five_seconds_or_at_the_deadline() throws Exception {
        try (Crowd crowd = new Crowd()) {
            assertFailsAt(crowd.url(), "deadline");
            Courier patient = new Courier(vertx, lookup, secrets, headers, clock, Duration.ofMinutes(1), 1);
            Outcome outcome = patient.send(parcel(crowd.url()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(1, TimeUnit.MINUTES);
            assertEquals("connect-timeout", outcome.failure());
        }
    }

    private static Parcel parcel(String url) {
        return new Parcel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                false,
                url,
                "{}",
                0,
                List.of(),
                Map.of(),
                false);
    }

    private void tell(CountingReceiver receiver) {
        Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
        for (int i = 0; i < EVENTS; i++) {
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        }
        eventually(
                () -> log(endpoint),
                log -> log.stream()
                                .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
                                .count()
                        == EVENTS + 1);
        assertEquals(EVENTS + 1, receiver.requests(), "with the ping");
    }

    /** Attempts at this address come to be called so, and there are more of them. */
    private void assertFailsAt(String url, String word) {
        try (Receiver before = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, before.url());
            newsroom.sql("update endpoint set url = ? where id = ?", url, endpoint.id());
            UUID event = newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            Delivery failing = eventually(
                            () -> log(endpoint).stream()
                                    .filter(delivery -> delivery.eventId().equals(event))
                                    .findFirst(),
                            found -> found.stream()
                                    .flatMap(delivery -> delivery.attempts().stream())
                                    .map(Attempt::failure)
                                    .anyMatch(word::equals))
                    .orElseThrow();
            assertEquals(DeliveryState.PENDING, failing.state());
        }
    }

    private List<Delivery> log(Endpoint endpoint) {
        return deliveries.list(endpoint.id(), null, 50, bot).items();
    }
}
