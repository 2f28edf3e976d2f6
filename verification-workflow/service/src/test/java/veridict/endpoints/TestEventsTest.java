package veridict.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Eventually;
import veridict.Newsroom;
import veridict.Receiver;
import veridict.Receiver.Message;
import veridict.endpoints.Api.Answer;

/** Examples that an owner has sent to try a receiver. */
@QuarkusTest
class TestEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Api api;

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(strings = {"THIN", "FULL"})
    void an_example_arrives_in_the_endpoints_form_and_says_that_it_is_one(String form) throws Exception {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            String endpoint = endpoint(bot, receiver, form);
            Answer sent = test(bot, endpoint, "verdict.published");
            assertEquals(202, sent.status());
            assertEquals("verdict.published", sent.body().path("eventType").asText());
            assertEquals(form, sent.body().path("payload").asText());
            assertTrue(sent.body().path("claimId").isMissingNode());
            Message message = receiver.next();
            JsonNode body = JSON.readTree(message.body());
            assertEquals("verdict.published", body.path("type").asText());
            assertTrue(body.at("/data/test").asBoolean());
            assertEquals(form.equals("FULL"), body.at("/data").has("claim"));
            assertEquals(form.equals("FULL"), body.at("/data").has("published"));
            assertEquals(sent.body().path("eventId").asText(), message.header("webhook-id"));
            Answer delivered = Eventually.eventually(
                    () -> api.get(bot, path(sent)),
                    answer -> answer.body().path("state").asText().equals("DELIVERED"));
            assertEquals(1, delivered.body().path("attempts").size());
        }
    }

    @Test
    void an_endpoint_that_rests_gets_it_later_and_stays_as_it_is() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            String endpoint = endpoint(bot, receiver, "THIN");
            newsroom.sql("update endpoint set state = 'PAUSED' where id = ?", id(endpoint));
            assertEquals(
                    "PENDING",
                    test(bot, endpoint, "claim.accepted").body().path("state").asText());
            newsroom.sql(
                    "update endpoint set state = 'DISABLED', disabled_at = now(), disabled_why = 'GONE' where id = ?",
                    id(endpoint));
            assertEquals(409, test(bot, endpoint, "claim.accepted").status());
        }
    }

    @Test
    void a_type_that_is_none_is_refused_by_name_and_an_endpoint_is_its_owners() {
        try (Receiver receiver = Receiver.accepting()) {
            String bot = api.bot();
            String endpoint = endpoint(bot, receiver, "THIN");
            for (String type : List.of("claim.invented", "ping", "verdict.*", "")) {
                Answer refused = test(bot, endpoint, type);
                assertEquals(422, refused.status());
                assertEquals(List.of("/type"), refused.wrong(), type);
            }
            assertEquals(
                    List.of("/type"),
                    api.send("POST", bot, endpoint + "/test", "{}", Map.of()).wrong());
            assertEquals(
                    403, test(api.person("checker"), endpoint, "claim.accepted").status());
            newsroom.sql(
                    "update endpoint set owner_id = ? where id = ?",
                    newsroom.reader().id(),
                    id(endpoint));
            assertEquals(404, test(bot, endpoint, "claim.accepted").status());
            assertEquals(
                    202, test(api.person("admin"), endpoint, "claim.accepted").status());
        }
    }

    private Answer test(String token, String endpoint, String type) {
        return api.send("POST", token, endpoint + "/test", "{\"type\": \"" + type + "\"}", Map.of());
    }

    private String endpoint(String bot, Receiver receiver, String form) {
        String endpoint = path(api.send(
                "POST",
                bot,
                "/v1/endpoints",
                "{\"url\": \"%s\", \"payload\": \"%s\"}".formatted(receiver.url(), form),
                Map.of()));
        Eventually.eventually(
                () -> api.get(bot, endpoint),
                answer -> answer.body().path("state").asText().equals("ACTIVE"));
        return endpoint;
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static UUID id(String endpoint) {
        return UUID.fromString(endpoint.substring(endpoint.lastIndexOf('/') + 1));
    }
}
