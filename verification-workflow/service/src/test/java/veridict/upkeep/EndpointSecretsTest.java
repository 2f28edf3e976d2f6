package veridict.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.json.Json;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.webhook.EndpointSettings;
import veridict.webhook.SealedHeaders;
import veridict.webhook.Secrets;
import veridict.webhook.WebhookDesk;

/** Keys change, and keys get lost. */
@QuarkusTest
class EndpointSecretsTest {

    private static final String OLD_KEY = "b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2w=";

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    DataSource database;

    @Inject
    Json json;

    @ConfigProperty(name = "veridict.secrets.key")
    String key;

    private final Secrets old = new Secrets(OLD_KEY, Optional.empty());
    private UUID endpoint;
    private String secret;

    @BeforeEach
    void an_endpoint_from_before_the_key_changed() {
        var settings = new EndpointSettings(
                "http://localhost:1/nobody",
                null,
                Audience.OWN,
                null,
                null,
                null,
                Map.of("X-Desk", "news"),
                null,
                null,
                null);
        var made = desk.create(settings, newsroom.bot("bot-" + UUID.randomUUID()));
        endpoint = made.id();
        secret = made.secret();
        newsroom.sql(
                "update endpoint_secret set secret = ? where endpoint_id = ?",
                old.seal(secret, endpoint.toString()),
                endpoint);
        newsroom.sql(
                "update endpoint set headers = jsonb_build_object('X-Desk', cast(? as text)) where id = ?",
                old.seal("news", endpoint + "/X-Desk"),
                endpoint);
    }

    @Test
    void what_lies_under_an_old_key_is_sealed_anew_and_opens_without_it() {
        chore(new Secrets(key, Optional.of(List.of(OLD_KEY)))).run();
        Secrets now = new Secrets(key, Optional.empty());
        assertEquals(secret, now.open(storedSecret(), endpoint.toString()));
        assertEquals("news", now.open(storedHeader(), endpoint + "/X-Desk"));
    }

    @Test
    void what_no_key_opens_stays_and_its_endpoint_is_said_once() {
        try (LogLines log = LogLines.of(EndpointSecrets.class)) {
            EndpointSecrets chore = chore(new Secrets(key, Optional.empty()));
            chore.run();
            chore.run();
            List<String> said = log.containing(endpoint.toString());
            assertEquals(1, said.size(), said.toString());
            assertTrue(said.getFirst().contains("/rotate"));
        }
        assertEquals(secret, old.open(storedSecret(), endpoint.toString()));
        newsroom.sql("update endpoint set deleted_at = now() where id = ?", endpoint);
    }

    @Test
    void one_that_is_broken_holds_up_no_other() {
        String broken = old.seal(secret, endpoint.toString()).replaceFirst(":.*", ":AAAA");
        UUID id = UUID.randomUUID();
        newsroom.sql(
                "insert into endpoint_secret (id, endpoint_id, secret, created_at, expires_at) values (?, ?, ?, now(), now() + interval '1 hour')",
                id,
                endpoint,
                broken);
        chore(new Secrets(key, Optional.of(List.of(OLD_KEY)))).run();
        assertEquals(secret, new Secrets(key, Optional.empty()).open(storedSecret(), endpoint.toString()));
        assertEquals(broken, newsroom.one("select secret from endpoint_secret where id = ?", id));
    }

    @Test
    void one_that_no_key_opens_fails_by_our_fault_until_the_endpoint_has_a_new_one() {
        Actor bot = newsroom.bot("bot-" + UUID.randomUUID());
        try (Receiver receiver = Receiver.accepting()) {
            UUID active = newsroom.active(bot, Audience.OWN, receiver.url()).id();
            newsroom.sql(
                    "update endpoint_secret set secret = ? where endpoint_id = ?",
                    old.seal(secret, active.toString()),
                    active);
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            eventually(
                    () -> newsroom.one(
                            "select failure from attempt a join delivery d on d.id = a.delivery_id where d.endpoint_id = ? and a.failure is not null",
                            active),
                    "secret-unreadable"::equals);
            assertNull(desk.endpoint(active, bot).failingSince());
            desk.rotate(active, 24, bot);
            newsroom.happens(newsroom.claim(bot.id()), 1, "claim.accepted", bot.id());
            receiver.next();
            assertEquals("1", newsroom.one("select count(*) from endpoint_secret where endpoint_id = ?", active));
        }
    }

    @Test
    void one_whose_grace_has_ended_is_gone() {
        newsroom.sql(
                "update endpoint_secret set expires_at = cast(? as timestamptz) where endpoint_id = ?",
                Instant.now().minusSeconds(1).toString(),
                endpoint);
        chore(new Secrets(key, Optional.of(List.of(OLD_KEY)))).run();
        assertNull(storedSecret());
        assertFalse(storedHeader().isEmpty());
    }

    private EndpointSecrets chore(Secrets secrets) {
        return new EndpointSecrets(database, secrets, new SealedHeaders(secrets), json);
    }

    private String storedSecret() {
        return newsroom.one(
                "select secret from endpoint_secret where endpoint_id = ? order by created_at, expires_at nulls first limit 1",
                endpoint);
    }

    private String storedHeader() {
        return newsroom.one("select headers ->> 'X-Desk' from endpoint where id = ?", endpoint);
    }
}
