package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.DisabledWhy;
import veridict.model.Endpoint;
import veridict.model.EndpointHealth;
import veridict.refusal.Refused;
import veridict.webhook.Disabling;
import veridict.webhook.EndpointQueries;

/** How endpoints do is told to their owners and to admins, and to nobody else. */
@QuarkusTest
class EndpointQueriesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    EndpointQueries queries;

    @Inject
    Disabling disabling;

    @Test
    void messages_are_counted_by_what_came_of_them() {
        Actor bot = newsroom.bot("bot-" + UUID.randomUUID());
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint endpoint = newsroom.active(bot, Audience.OWN, receiver.url());
            EndpointHealth health = queries.health(endpoint.id(), bot);
            assertEquals(
                    List.of(1L, 0L, 0L, 0L),
                    List.of(health.delivered(), health.failed(), health.waiting(), health.cancelled()));
            assertTrue(health.newestAt() != null);
            assertEquals(1, queries.health(null, 50, bot).items().size());
            assertThrows(Refused.class, () -> queries.health(endpoint.id(), newsroom.bot("bot-" + UUID.randomUUID())));
        }
    }

    @Test
    void those_that_were_disabled_unasked_are_told_to_their_owner_and_to_admins() {
        Actor bot = newsroom.bot("bot-" + UUID.randomUUID());
        try (Receiver receiver = Receiver.accepting()) {
            Endpoint failing = newsroom.active(bot, Audience.OWN, receiver.url());
            Endpoint unwanted = newsroom.active(bot, Audience.OWN, receiver.url());
            disabling.disable(failing.id(), DisabledWhy.FAILING);
            disabling.disable(unwanted.id(), DisabledWhy.OWNER);
            assertEquals(List.of(failing.id()), disabled(bot));
            assertTrue(disabled(newsroom.ada()).contains(failing.id()));
            assertEquals(List.of(), disabled(newsroom.bot("bot-" + UUID.randomUUID())));
            assertThrows(Refused.class, () -> queries.disabled(5, newsroom.reader()));
        }
    }

    private List<UUID> disabled(Actor actor) {
        return queries.disabled(50, actor).stream().map(Endpoint::id).toList();
    }
}
