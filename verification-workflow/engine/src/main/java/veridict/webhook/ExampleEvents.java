package veridict.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import veridict.json.Json;
import veridict.model.EventType;
import veridict.model.Payload;

/** An example of every type of event, those of {@code docs/events.md}, and what the full form adds to them. */
@ApplicationScoped
class ExampleEvents {

    private static final String FILE = "/events/examples.json";
    private static final List<String> OF_THE_CLAIM =
            List.of("sequence", "externalId", "duplicateOf", "language", "topics", "summary", "publication");
    private static final List<String> OF_THE_VERSION = List.of("kind", "note", "rating", "conclusion");

    private final Json json;
    private final Clock clock;
    private final Map<String, Object> examples;

    ExampleEvents(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.examples = json.map(text());
    }

    /** The body of an example that happened now, marked as a test. */
    String body(EventType type, Payload form) {
        Map<String, Object> event = part(part(examples, "events"), type.wire());
        Map<String, Object> data = part(event, "data");
        data.put("test", true);
        if (form == Payload.FULL && data.containsKey("claimId")) {
            data.put("claim", claim(data));
            if (data.containsKey("version")) {
                data.put("published", published(data));
            }
        }
        event.put("timestamp", clock.instant());
        event.put("data", data);
        return json.text(event);
    }

    private Map<String, Object> claim(Map<String, Object> data) {
        Map<String, Object> claim = part(examples, "claim");
        OF_THE_CLAIM.forEach(field -> copy(data, field, claim, field));
        copy(data, "claimId", claim, "id");
        copy(data, "to", claim, "state");
        copy(data, "sequence", claim, "version");
        return claim;
    }

    private Map<String, Object> published(Map<String, Object> data) {
        Map<String, Object> version = part(examples, "published");
        OF_THE_VERSION.forEach(field -> copy(data, field, version, field));
        copy(data, "version", version, "number");
        return version;
    }

    private static void copy(Map<String, Object> from, String field, Map<String, Object> to, String called) {
        Object value = from.get(field);
        if (value != null) {
            to.put(called, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(whole.get(name), name));
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ExampleEvents.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " is part of the engine", e);
        }
    }
}
