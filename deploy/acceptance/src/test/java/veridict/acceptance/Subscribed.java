package veridict.acceptance;

import static veridict.acceptance.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An endpoint of newsroom-bot's that answered its ping. */
record Subscribed(Caller bot, String path, String secret) {
    /** Longer than the lease of a delivery whose sender died. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Makes one for its own claims, with all that an event may say. */
    static Subscribed own(Caller bot, String url) {
        Answer created = bot.post("/v1/endpoints", Map.of("url", url, "audience", "OWN", "payload", "FULL"))
                .expect(201);
        String path = "/v1/endpoints/" + created.text("id");
        eventually(PATIENCE, () -> bot.get(path).expect(200).text("state"), "ACTIVE"::equals);
        return new Subscribed(bot, path, created.text("secret"));
    }

    /** The delivery of an event, once it is in a state. */
    JsonNode delivery(String event, String state) {
        return eventually(PATIENCE, () -> deliveryOf(event), delivery -> delivery.required("state")
                .asText()
                .equals(state));
    }

    /** The ids of the events that the feed tells the bot of one claim, once there are some. */
    List<String> feed(String claim) {
        return eventually(PATIENCE, () -> feedNow(claim), events -> !events.isEmpty());
    }

    private List<String> feedNow(String claim) {
        List<String> ids = new ArrayList<>();
        Answer page = bot.get("/v1/events").expect(200);
        while (!page.items().isEmpty()) {
            page.items().stream()
                    .filter(event -> event.at("/data/claimId").asText().equals(claim))
                    .forEach(event -> ids.add(event.required("id").asText()));
            page = bot.get("/v1/events?after=" + page.text("next")).expect(200);
        }
        return ids;
    }

    void cancel() {
        bot.send(bot.request(path).header("If-Match", bot.get(path).etag()).DELETE())
                .expect(204);
    }

    private JsonNode deliveryOf(String event) {
        return bot.get(path + "/deliveries?limit=100").expect(200).items().stream()
                .filter(delivery -> delivery.required("eventId").asText().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no delivery of " + event));
    }
}
