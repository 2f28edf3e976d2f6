package veridict.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description, once for all operations, what {@link Call} reads from headers and what {@link Problems} answers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescriptionOfWrites implements OASFilter {

    private static final String API = "/v1/";
    private static final String MOVES = "/moves/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(API)) {
                item.getOperations().forEach((method, operation) -> describe(path, method, operation));
            }
        });
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        answers.keySet().stream()
                .filter(status -> status.startsWith("4"))
                .toList()
                .forEach(operation.getResponses()::removeAPIResponse);
        operation.getResponses().addAPIResponse("default", problem());
        if (method == HttpMethod.GET) {
            return;
        }
        operation.addParameter(
                header("Idempotency-Key", "Makes the write once, however often it is sent: 1 to 255 characters"));
        if (method != HttpMethod.POST || path.contains(MOVES)) {
            operation.addParameter(header("If-Match", "The ETag of what you read; without it 428, stale 412")
                    .required(true));
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Why not, as a problem (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
