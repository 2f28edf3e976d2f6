package veridict.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;

/** As a scraper reads them, on the management port. */
@QuarkusTest
class MetricsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    Newsroom newsroom;

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void what_waits_and_how_attempts_end_is_measured() throws Exception {
        try (Receiver receiver = new Receiver(message -> 501)) {
            Actor bot = newsroom.bot("bot-" + UUID.randomUUID());
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            double delivered = value("veridict_attempts_total{outcome=\"delivered\"}");
            double stamped = value("veridict_relay_lag_seconds_count");
            assertTrue(delivered >= 1);
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            receiver.next();
            eventually(() -> value("veridict_attempts_total{outcome=\"http-501\"}"), count -> count >= 1);
            assertEquals(stamped + 1, value("veridict_relay_lag_seconds_count"));
            newsroom.sql(
                    "update endpoint set rate_limit = 1, next_free_at = now() + interval '1 hour' where id = ?",
                    endpoint.id());
            newsroom.sql("""
                    update delivery set lease_token = null, next_attempt_at = now() - interval '100 seconds'
                    where endpoint_id = ? and state = 'PENDING'
                    """, endpoint.id());
            eventually(() -> value("veridict_deliveries_overdue_seconds"), seconds -> seconds >= 100);
            double age = value("veridict_outbox_age_seconds");
            assertTrue(age >= 0 && age < 60, "the outbox is " + age + " s old");
        }
    }

    @Test
    void what_nobody_sends_is_told_from_what_a_receiver_puts_off() throws Exception {
        try (Receiver receiver = new Receiver(message -> 501);
                Connection busy = newsroom.connect()) {
            Actor bot = newsroom.bot("bot-" + UUID.randomUUID());
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            newsroom.sql("update endpoint set next_free_at = now() + interval '1 hour' where id = ?", endpoint.id());
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(
                    () -> newsroom.one(
                            "update delivery set next_attempt_at = now() - interval '500 seconds' where endpoint_id = ? and state = 'PENDING' returning 1",
                            endpoint.id()),
                    "1"::equals);
            assertTrue(value("veridict_deliveries_overdue_seconds") >= 500);
            assertTrue(value("veridict_deliveries_stuck_seconds") < 500);
            busy.setAutoCommit(false);
            busy.createStatement()
                    .executeQuery("select 1 from delivery where endpoint_id = '" + endpoint.id() + "' for update");
            newsroom.sql("update endpoint set next_free_at = now() where id = ?", endpoint.id());
            assertTrue(value("veridict_deliveries_stuck_seconds") >= 500);
            busy.rollback();
        }
    }

    @Test
    void each_alert_asks_for_a_meter_that_there_is() throws IOException {
        String rules = Files.readString(Path.of("../../deploy/alerts/veridict.yaml"));
        List<String> asked = Pattern.compile("veridict_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertTrue(asked.size() >= 4, asked.toString());
        String meters = meters();
        asked.forEach(meter -> assertTrue(meters.contains(meter), meter));
    }

    private double value(String meter) {
        return meters().lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    private String meters() {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
