package veridict.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives each schema of the API's description the example that the service has for it in {@code openapi-examples.json}: an object with the
 * names of schemas. A name that is no schema stops the build.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescriptionByExample implements OASFilter {

    private static final String FILE = "openapi-examples.json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        examples().properties().forEach(example -> {
            Schema schema = Objects.requireNonNull(schemas.get(example.getKey()), example.getKey() + " in " + FILE);
            schema.setExamples(List.of(plain(example.getValue())));
        });
    }

    private static Object plain(JsonNode node) {
        return new ObjectMapper().convertValue(node, Object.class);
    }

    private static JsonNode examples() {
        ClassLoader service = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(service.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " is not JSON", e);
        }
    }
}
