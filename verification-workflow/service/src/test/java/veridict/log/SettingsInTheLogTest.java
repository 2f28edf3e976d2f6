package veridict.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import veridict.Eventually;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.model.Actor;
import veridict.model.Audience;
import veridict.model.Endpoint;
import veridict.model.EndpointState;
import veridict.model.Payload;
import veridict.refusal.Refused;
import veridict.review.FlowStore;
import veridict.webhook.EndpointSettings;
import veridict.webhook.WebhookDesk;

/** Who changed what the newsroom tells the world, and which flow it works by. */
@QuarkusTest
class SettingsInTheLogTest {

    @Inject
    Newsroom newsroom;

    @Inject
    WebhookDesk desk;

    @Inject
    FlowStore flows;

    @ConfigProperty(name = "veridict.test.admin-url")
    String adminUrl;

    @Test
    void an_endpoint_is_told_of_from_its_creation_to_its_end_without_address_and_secret() throws SQLException {
        try (Receiver receiver = Receiver.accepting()) {
            Actor bot = newsroom.bot("log-bot");
            Endpoint active = newsroom.active(bot, Audience.PUBLIC, receiver.url() + "/token-in-path", "verdict.*");
            Endpoint paused = change(active, settings(active.url(), EndpointState.PAUSED), bot);
            Endpoint resumed = change(paused, settings(active.url(), EndpointState.ACTIVE), newsroom.ada());
            assertThrows(Refused.class, () -> change(paused, settings(active.url(), null), bot));
            Endpoint moved = change(resumed, settings(receiver.url() + "/elsewhere", null), bot);
            Endpoint answered = Eventually.eventually(
                    () -> desk.endpoint(moved.id(), bot), endpoint -> endpoint.state() == EndpointState.ACTIVE);
            desk.remove(answered.id(), answered.version(), bot);

            List<String> told = lines("kind = 'ENDPOINT' and endpoint_id = '" + active.id() + "'");
            assertEquals(
                    List.of(
                            "log-bot create PENDING, PUBLIC, THIN",
                            "log-bot pause PAUSED, PUBLIC, THIN",
                            "Ada the admin resume ACTIVE, PUBLIC, THIN",
                            "log-bot move PENDING, PUBLIC, THIN",
                            "log-bot delete ACTIVE, PUBLIC, THIN"),
                    told);
            assertFalse(told.toString().contains("token-in-path"));
        }
    }

    @Test
    void another_flow_is_told_of_and_the_same_one_is_not() throws SQLException {
        String source = rows("select source from flow").getFirst();
        String other = source + "\n# another word\n";
        try {
            List<String> before = lines("kind = 'FLOW'");
            String hash = flows.install("flow.yaml", other).hash();
            flows.install("flow.yaml", other);

            List<String> told = lines("kind = 'FLOW'");
            assertEquals(before.size() + 1, told.size());
            assertEquals("Veridict install " + hash, told.getLast());
        } finally {
            flows.install("flow.yaml", source);
        }
    }

    private static EndpointSettings settings(String url, @Nullable EndpointState state) {
        return new EndpointSettings(url, null, Audience.PUBLIC, null, null, Payload.THIN, null, null, null, state);
    }

    private List<String> lines(String which) throws SQLException {
        return rows(
                "select p.name || ' ' || l.action || ' ' || l.detail from log l join person p on p.id = l.person_id where "
                        + which + " order by l.at, l.id");
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection admin = DriverManager.getConnection(adminUrl);
                ResultSet row = admin.createStatement().executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private Endpoint change(Endpoint endpoint, EndpointSettings settings, Actor actor) {
        return desk.change(endpoint.id(), endpoint.version(), settings, actor);
    }
}
