package veridict.api;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.evidence.Filed;
import veridict.model.Page;
import veridict.model.Redaction;
import veridict.redaction.NewRedaction;
import veridict.redaction.RedactionDesk;

@Path("/v1/claims/{id}/redactions")
@Tag(
        name = "Redactions",
        description =
                "Texts that the law orders removed: an editor asks, an admin executes by the move `redact` with the request's id.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RedactionsResource {

    private static final TypeReference<Filed<Redaction>> FILED = new TypeReference<>() {};

    private final RedactionDesk redactions;
    private final Call call;

    RedactionsResource(RedactionDesk redactions, Call call) {
        this.redactions = redactions;
        this.call = call;
    }

    @POST
    @Operation(
            summary =
                    "Ask for texts to be removed from a claim and everything that belongs to it. Takes no If-Match; the claim keeps its version until it is executed")
    @APIResponseSchema(value = Redaction.class, responseCode = "201")
    public Response request(UUID id, NewRedaction redaction) {
        Filed<Redaction> asked = call.once(FILED, actor -> redactions.request(id, redaction, actor));
        return Answers.created(
                "/v1/claims/" + id + "/redactions/" + asked.part().id(), asked.part(), asked.version());
    }

    @GET
    @Operation(summary = "List the redactions of a claim, the newest first, for editors and admins")
    public Page<Redaction> list(UUID id) {
        return new Page<>(redactions.redactions(id, call.actor()), null);
    }

    @GET
    @Path("/{item}")
    @Operation(
            summary =
                    "Read a redaction; while it waits, with the places where its texts stand now. The ETag is the claim's")
    @APIResponseSchema(Redaction.class)
    public Response read(UUID id, UUID item) {
        Filed<Redaction> filed = redactions.redaction(id, item, call.actor());
        return Answers.ok(filed.part(), filed.version());
    }

    @DELETE
    @Path("/{item}")
    @Operation(summary = "Take a request back that was not executed. If-Match is the claim's ETag")
    @APIResponse(responseCode = "204", description = "Gone; the ETag is the claim's, whose version stays")
    public Response takeBack(UUID id, UUID item) {
        return Answers.gone(call.once(Long.class, actor -> redactions.takeBack(id, item, call.seen(), actor)));
    }
}
