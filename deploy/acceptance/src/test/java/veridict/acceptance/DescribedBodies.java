package veridict.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an OpenAPI description says that addresses take and answer, with the example of each. */
record DescribedBodies(JsonNode description) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** The schemas that an operation names, through pages and alternatives. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        description.required("paths").findValues("schema").forEach(schema -> add(names, schema));
        names.removeIf(name -> !schema(name).has("properties"));
        names.removeIf(name -> schema(name).path("properties").isEmpty());
        return names;
    }

    /** What is wrong with the examples, by schema. */
    Map<String, String> wrong() {
        return names().stream()
                .filter(name -> !complaint(name).isEmpty())
                .collect(Collectors.toMap(name -> name, this::complaint, (one, other) -> one, TreeMap::new));
    }

    /** The types of events that receivers are told to expect. */
    Set<String> webhooks() {
        Set<String> types = new TreeSet<>();
        description.required("webhooks").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** What is wrong with their examples, by type. */
    Map<String, String> wrongWebhooks() {
        return webhooks().stream()
                .collect(Collectors.toMap(
                        type -> type,
                        type -> complaint(description
                                .required("webhooks")
                                .path(type)
                                .at("/post/requestBody/content/application~1json/schema/$ref")
                                .asText()
                                .substring(SCHEMAS.length())),
                        (one, other) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .filter(type -> !type.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void add(Set<String> names, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (ref.startsWith(SCHEMAS)) {
            String name = ref.substring(SCHEMAS.length());
            JsonNode items = schema(name).at("/properties/items/items");
            if (schema(name).has("oneOf")) {
                schema(name).path("oneOf").forEach(alternative -> add(names, alternative));
            } else if (items.isMissingNode()) {
                names.add(name);
            } else {
                add(names, items);
            }
        }
    }

    private String complaint(String name) {
        JsonNode examples = schema(name).path("examples");
        if (examples.isEmpty()) {
            return "has no example";
        }
        ObjectNode document = description.deepCopy();
        document.put("$ref", SCHEMAS + name);
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
        return schema.validate(examples.get(0)).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.joining("; "));
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }
}
