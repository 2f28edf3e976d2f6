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
import veridict.model.Waiver;
import veridict.review.NewWaiver;
import veridict.review.WaiverDesk;

@Path("/v1/claims/{id}/waivers")
@Tag(
        name = "Waivers",
        description =
                "Gates that an editor, who is no hand of the draft, opened for it; the reason is published with the verdict.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WaiversResource {

    private static final TypeReference<Filed<Waiver>> FILED = new TypeReference<>() {};

    private final WaiverDesk waivers;
    private final Call call;

    WaiversResource(WaiverDesk waivers, Call call) {
        this.waivers = waivers;
        this.call = call;
    }

    @POST
    @Operation(
            summary =
                    "Waive a gate for the draft that is worked on. Takes no If-Match, yet raises the claim's version and ends an approval")
    @APIResponseSchema(value = Waiver.class, responseCode = "201")
    public Response grant(UUID id, NewWaiver waiver) {
        Filed<Waiver> filed = call.once(FILED, actor -> waivers.grant(id, waiver, actor));
        return Answers.created("/v1/claims/" + id + "/waivers/" + filed.part().id(), filed.part(), filed.version());
    }

    @GET
    @Operation(summary = "List the waivers of the draft that is worked on, for those who may read it")
    public Page<Waiver> list(UUID id) {
        return new Page<>(waivers.waivers(id, call.actor()), null);
    }

    @GET
    @Path("/{item}")
    @Operation(summary = "Read a waiver; the ETag is the claim's")
    @APIResponseSchema(Waiver.class)
    public Response read(UUID id, UUID item) {
        Filed<Waiver> filed = waivers.waiver(id, item, call.actor());
        return Answers.ok(filed.part(), filed.version());
    }

    @DELETE
    @Path("/{item}")
    @Operation(summary = "Take a waiver back: the gate asks again. If-Match is the claim's ETag")
    @APIResponse(responseCode = "204", description = "Gone; the ETag is the claim's new version")
    public Response takeBack(UUID id, UUID item) {
        return Answers.gone(call.once(FILED, actor -> waivers.takeBack(id, item, call.seen(), actor))
                .version());
    }
}
