package veridict.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description, once for all operations, what {@link Call} reads from headers and what {@link Problems} answers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescriptionOfCalls implements OASFilter {

    private static final String API = "/v1/";
    private static final Pattern CHANGED_BY_POST =
            Pattern.compile(".*/(moves/\\{move}|resolve|reopen|accept|take|decide)");
    private static final Set<HttpMethod> CHANGES = Set.of(HttpMethod.PUT, HttpMethod.PATCH);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(API)) {
                boolean changes = item.getOperations().keySet().stream().anyMatch(CHANGES::contains);
                item.getOperations().forEach((method, operation) -> {
                    describe(path, method, operation);
                    describeAnswer(operation, changes || isChangedByPost(path));
                });
            }
        });
    }

    private static void describeAnswer(Operation operation, boolean hasVersion) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("201")) {
                answer.addHeader(HttpHeaders.LOCATION, header("Its address"));
            }
            if (status.equals("201") || status.startsWith("20") && hasVersion) {
                answer.addHeader(HttpHeaders.ETAG, header("Its version, for If-Match"));
            }
        });
    }

    private static boolean isChangedByPost(String path) {
        return CHANGED_BY_POST.matcher(path).matches();
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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
                parameter("Idempotency-Key", "Makes the write once, however often it is sent: 1 to 255 characters"));
        if (method != HttpMethod.POST || isChangedByPost(path)) {
            operation.addParameter(parameter("If-Match", "The ETag of what you read; without it 428, stale 412")
                    .required(true));
        }
    }

    private static Parameter parameter(String name, String description) {
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
