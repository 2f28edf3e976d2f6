package veridict.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the API's description what receivers get: a webhook for each type of event (OpenAPI 3.1, {@code webhooks}), with the schema and
 * the example that our own tests hold the events to.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescriptionOfWebhooks implements OASFilter {

    private static final String LOCAL = "#/$defs/";
    private static final String PART = "event-";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        JsonNode parts = resource("events/schema.json").required("$defs");
        JsonNode examples = resource("events/examples.json").required("events");
        parts.properties().stream()
                .filter(part -> !part.getKey().equals("events"))
                .forEach(part -> api.getComponents().addSchema(PART + part.getKey(), schema(part.getValue())));
        parts.required("events").properties().forEach(event -> {
            Schema body = schema(event.getValue()).examples(List.of(plain(examples.required(event.getKey()))));
            api.getComponents().addSchema(PART + event.getKey(), body);
            api.addWebhook(event.getKey(), webhook(event.getKey()));
        });
    }

    private static PathItem webhook(String type) {
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .operationId("receive-" + type)
                        .summary("An endpoint that takes " + type + " gets this")
                        .addParameter(header("webhook-id", "The event's id: the same on every attempt"))
                        .addParameter(header("webhook-timestamp", "Of this attempt, in seconds since 1970"))
                        .addParameter(
                                header("webhook-signature", "Standard Webhooks 1.0.0; several, separated by spaces"))
                        .requestBody(OASFactory.createRequestBody()
                                .required(true)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PART + type)))))
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "2XX", OASFactory.createAPIResponse().description("Taken"))
                                .addAPIResponse(
                                        "410",
                                        OASFactory.createAPIResponse().description("Gone: the endpoint is disabled"))
                                .addAPIResponse(
                                        "default",
                                        OASFactory.createAPIResponse().description("Not taken: it is sent again"))));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema schema(JsonNode said) {
        Schema schema = OASFactory.createSchema();
        if (said.isBoolean()) {
            return schema.booleanSchema(said.asBoolean());
        }
        said.properties().forEach(word -> say(schema, word.getKey(), word.getValue()));
        return schema;
    }

    private static void say(Schema schema, String word, JsonNode value) {
        switch (word) {
            case "$ref" -> schema.ref(PART + value.asText().substring(LOCAL.length()));
            case "type" ->
                schema.addType(Schema.SchemaType.valueOf(value.asText().toUpperCase(java.util.Locale.ROOT)));
            case "properties" -> schema.properties(schemas(value));
            case "allOf" -> value.forEach(one -> schema.addAllOf(schema(one)));
            case "items" -> schema.items(schema(value));
            case "additionalProperties" -> schema.additionalPropertiesSchema(schema(value));
            case "unevaluatedProperties" -> schema.unevaluatedProperties(schema(value));
            case "required" ->
                schema.required(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
            case "enum" ->
                schema.enumeration(StreamSupport.stream(value.spliterator(), false)
                        .map(DescriptionOfWebhooks::plain)
                        .toList());
            case "const" -> schema.constValue(plain(value));
            case "format" -> schema.format(value.asText());
            case "description" -> schema.description(value.asText());
            case "minimum" -> schema.minimum(value.decimalValue());
            case "minItems" -> schema.minItems(value.asInt());
            case "maxItems" -> schema.maxItems(value.asInt());
            default -> throw new IllegalStateException("events/schema.json says " + word + ", which nobody describes");
        }
    }

    private static Map<String, Schema> schemas(JsonNode named) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        named.properties().forEach(one -> schemas.put(one.getKey(), schema(one.getValue())));
        return schemas;
    }

    private static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    private static JsonNode resource(String name) {
        ClassLoader service = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(service.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not JSON", e);
        }
    }
}
