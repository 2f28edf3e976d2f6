package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.evidence.Filed;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Page;

@Path("/v1/claims/{id}/{kind: positions|appearances|contacts|evidence|searches|relations}")
@Tag(
        name = "Parts",
        description =
                "Positions, appearances, contacts, evidence, searches and relations of a claim; each item changes under the claim's ETag.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PartsResource {

    private static final String KINDS = "positions, appearances, contacts, evidence, searches or relations";

    private final PartDesk parts;
    private final PartInputs inputs;
    private final Call call;

    PartsResource(PartDesk parts, PartInputs inputs, Call call) {
        this.parts = parts;
        this.inputs = inputs;
        this.call = call;
    }

    @POST
    @Operation(
            summary =
                    "Add a part; with alsoFor a copy to each of those claims too. Takes no If-Match, yet raises the claim's version (the ETag)")
    @APIResponseSchema(value = Described.Part.class, responseCode = "201")
    public Response add(
            UUID id,
            @Parameter(description = KINDS) String kind,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Described.AddedPart.class)))
                    String body) {
        return add(kind(kind), id, body);
    }

    @GET
    @Operation(summary = "List the parts of a kind, in the order in which they were added")
    @APIResponseSchema(Described.PartPage.class)
    public Page<?> list(UUID id, String kind) {
        return new Page<>(parts.parts(id, kind(kind), call.actor()), null);
    }

    @GET
    @Path("/{item}")
    @Operation(summary = "Read a part; the ETag is the claim's")
    @APIResponseSchema(Described.Part.class)
    public Response read(UUID id, String kind, UUID item) {
        Filed<?> filed = parts.part(id, item, kind(kind), call.actor());
        return Answers.ok(filed.part(), filed.version());
    }

    @PUT
    @Path("/{item}")
    @Operation(summary = "Put another text in a part's place; its number stays. If-Match is the claim's ETag")
    @APIResponseSchema(Described.Part.class)
    public Response change(
            UUID id,
            String kind,
            UUID item,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Described.NewPart.class)))
                    String body) {
        return change(kind(kind), id, item, body);
    }

    @DELETE
    @Path("/{item}")
    @Operation(summary = "Take a part away; its number is not used again. If-Match is the claim's ETag")
    @APIResponse(responseCode = "204", description = "Gone; the ETag is the claim's new version")
    public Response remove(UUID id, String kind, UUID item) {
        return remove(kind(kind), id, item);
    }

    private <P> Response add(PartKind<P> kind, UUID id, String body) {
        PartInputs.Addition<P> addition = inputs.addition(kind, body);
        Filed<P> filed = call.once(kind.filed(), actor -> parts.add(id, addition.part(), addition.alsoFor(), actor));
        return Answers.created(
                "/v1/claims/" + id + "/" + kind.plural() + "/" + kind.idOf(filed.part()),
                filed.part(),
                filed.version());
    }

    private <P> Response change(PartKind<P> kind, UUID id, UUID item, String body) {
        Filed<P> filed =
                call.once(kind.filed(), actor -> parts.change(id, item, call.seen(), inputs.read(kind, body), actor));
        return Answers.ok(filed.part(), filed.version());
    }

    private <P> Response remove(PartKind<P> kind, UUID id, UUID item) {
        Filed<P> filed = call.once(kind.filed(), actor -> parts.remove(id, item, kind, call.seen(), actor));
        return Answers.gone(filed.version());
    }

    private static PartKind<?> kind(String plural) {
        return PartKind.of(plural).orElseThrow(NotFoundException::new);
    }
}
