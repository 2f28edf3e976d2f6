package veridict.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.model.Audience;
import veridict.webhook.WebhookDesk;

/** The service removes under its own role what ended long ago. */
@QuarkusTest
class OldDeliveriesTest {

    private static final Instant MADE = Instant.parse("2020-01-01T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    DataSource database;

    private UUID endpoint;

    @BeforeEach
    void an_endpoint() {
        var settings = Newsroom.settings("http://localhost:1/nobody", Audience.OWN);
        endpoint =
                desk.create(settings, newsroom.bot("bot-" + UUID.randomUUID())).id();
    }

    @Test
    void what_ended_is_removed_with_its_attempts_when_its_time_has_passed() {
        List<UUID> ended = List.of(delivery("DELIVERED", MADE), delivery("FAILED", MADE), delivery("CANCELLED", null));
        UUID waits = delivery("PENDING", MADE);
        UUID sentAgain = delivery("DELIVERED", MADE.plus(KEPT));
        at(MADE.plus(KEPT)).remove();
        ended.forEach(delivery -> assertTrue(isThere(delivery), "not a moment too early"));
        assertEquals(3, at(MADE.plus(KEPT).plusSeconds(1)).remove());
        ended.forEach(delivery -> {
            assertTrue(!isThere(delivery));
            assertEquals("0", newsroom.one("select count(*) from attempt where delivery_id = ?", delivery));
        });
        assertTrue(isThere(waits), "what waits is still to come");
        assertTrue(isThere(sentAgain), "what was made long ago and sent lately is new");
        newsroom.sql("delete from attempt where delivery_id = ?", sentAgain);
        newsroom.sql("delete from delivery where id = ?", sentAgain);
    }

    @Test
    void more_than_a_batch_is_removed_too() {
        newsroom.sql("""
                insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, created_at)
                select gen_random_uuid(), ?, gen_random_uuid(), 'claim.accepted', 'THIN', '{}', 'DELIVERED', cast(? as timestamptz)
                from generate_series(1, 2500)
                """, endpoint, MADE.toString());
        assertEquals(2_500, at(MADE.plus(KEPT).plusSeconds(1)).remove());
    }

    private OldDeliveries at(Instant now) {
        return new OldDeliveries(database, Clock.fixed(now, ZoneOffset.UTC), KEPT);
    }

    /** @param tried when its last attempt was made; absent: never */
    private UUID delivery(String state, @Nullable Instant tried) {
        UUID id = UUID.randomUUID();
        newsroom.sql("""
                insert into delivery (id, endpoint_id, event_id, event_type, payload, body, state, next_attempt_at, created_at)
                values (?, ?, gen_random_uuid(), 'claim.accepted', 'THIN', '{}', ?, case ? when 'PENDING' then now() + interval '1 day' end, cast(? as timestamptz))
                """, id, endpoint, state, state, MADE.toString());
        if (tried != null) {
            newsroom.sql(
                    "insert into attempt (delivery_id, number, at, duration_ms, status) values (?, 1, cast(? as timestamptz), 5, 204)",
                    id,
                    tried.toString());
        }
        return id;
    }

    private boolean isThere(UUID delivery) {
        return newsroom.one("select 1 from delivery where id = ?", delivery) != null;
    }
}
