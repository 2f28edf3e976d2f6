package veridict.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schemas of events as they come with Veridict. */
public final class EventSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode schemas = read();

    Set<String> types() {
        Set<String> types = new TreeSet<>();
        schemas.at("/$defs/events").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** What is wrong with a body; empty when it is what the schema of its type says. */
    public String complaint(String body) {
        JsonNode event = tree(body);
        ObjectNode document = schemas.deepCopy();
        document.put("$ref", "#/$defs/events/" + event.path("type").asText());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document).validate(event).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read() {
        try (InputStream file = Objects.requireNonNull(EventSchemas.class.getResourceAsStream("/events/schema.json"))) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
