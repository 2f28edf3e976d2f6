package veridict.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Names;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Attempt;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.webhook.DeliveryDesk;

/** A receiver that sends us elsewhere, and names that say one thing first and another later. Here this machine may be sent to. */
@QuarkusTest
class RoadsInsideTest {

    private static final String HERE = "127.0.0.1";
    private static final String INSIDE = "10.1.2.3";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryDesk deliveries;

    private Actor bot;
    private String name;

    @BeforeEach
    void a_bot() {
        bot = newsroom.bot("bot-" + UUID.randomUUID());
        name = "n" + UUID.randomUUID() + ".test"; // no answer of another test is remembered
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_a_failure_and_is_not_followed(int status) throws Exception {
        try (Receiver inside = Receiver.accepting();
                Receiver receiver = new Receiver(message -> status).saying("Location", inside.url())) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            assertEquals(List.of("http-" + status, "http-" + status), failures(endpoint, 2));
            assertTrue(inside.staysQuiet(0));
        }
    }

    @Test
    void a_name_that_nobody_has_is_no_road() {
        assertEquals(List.of("dns-failed", "dns-failed"), failures(at("https://" + name + "/"), 2));
    }

    @Test
    void an_address_inside_that_was_let_in_once_is_no_road() {
        assertEquals(List.of("refused-address", "refused-address"), failures(at("https://" + INSIDE + "/"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {HERE + "," + INSIDE, INSIDE + "," + HERE, HERE + ",fd00::1", HERE + ",64:ff9b::a01:203"})
    void a_name_with_an_address_inside_among_others_is_refused(String addresses) {
        try (Receiver receiver = Receiver.accepting()) {
            Names.answer(name, addresses);
            Endpoint endpoint = at("http://" + name + ":" + receiver.port() + "/");
            assertEquals(List.of("refused-address", "refused-address"), failures(endpoint, 2));
            assertTrue(receiver.staysQuiet(0));
        }
    }

    @Test
    void the_address_that_was_checked_is_the_one_connected_to_and_the_next_attempt_checks_again() {
        try (Receiver receiver = new Receiver(message -> 500)) {
            Names.answer(name, HERE, INSIDE);
            Endpoint endpoint = at("http://" + name + ":" + receiver.port() + "/");
            assertEquals(List.of("http-500", "refused-address"), failures(endpoint, 2));
            assertEquals(name + ":" + receiver.port(), receiver.next().header("host"));
            assertTrue(receiver.staysQuiet(0));
        }
    }

    /** An active endpoint that has moved. */
    private Endpoint at(String url) {
        try (Receiver before = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, before.url());
            newsroom.sql("update endpoint set url = ? where id = ?", url, endpoint.id());
            return endpoint;
        }
    }

    /** What came of the first attempts at something that happens. */
    private List<String> failures(Endpoint endpoint, int attempts) {
        UUID event = newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
        return eventually(() -> log(endpoint, event), made -> made.size() >= attempts).stream()
                .limit(attempts)
                .map(Attempt::failure)
                .toList();
    }

    private List<Attempt> log(Endpoint endpoint, UUID event) {
        return deliveries.list(endpoint.id(), null, 50, bot).items().stream()
                .filter(delivery -> delivery.eventId().equals(event))
                .flatMap(delivery -> delivery.attempts().stream())
                .toList();
    }
}
