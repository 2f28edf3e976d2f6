package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.MergePatch;
import veridict.model.Colleague;
import veridict.model.HandOver;
import veridict.model.Page;
import veridict.people.Absence;
import veridict.people.Colleagues;
import veridict.review.HandOvers;

@Path("/v1/people")
@Tag(name = "People", description = "Who works here, what each has in work, and who is away.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PeopleResource {

    private final Colleagues colleagues;
    private final HandOvers handOvers;
    private final MergePatch patch;
    private final Call call;

    PeopleResource(Colleagues colleagues, HandOvers handOvers, MergePatch patch, Call call) {
        this.colleagues = colleagues;
        this.handOvers = handOvers;
        this.patch = patch;
        this.call = call;
    }

    @GET
    @Operation(summary = "List who works here, how many claims each has in work, and who is away")
    public Page<Colleague> people() {
        return new Page<>(colleagues.all(call.actor()), null);
    }

    @GET
    @Path("/me")
    @Operation(summary = "Read who you are here; the ETag is the version")
    @APIResponseSchema(Colleague.class)
    public Response me() {
        Colleague me = colleagues.me(call.actor());
        return Answers.ok(me, me.version());
    }

    @PATCH
    @Path("/me")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Say that you are away and who stands in, or that you are back (RFC 7396 merge patch)")
    @APIResponseSchema(Colleague.class)
    public Response tell(
            @RequestBody(content = @Content(schema = @Schema(implementation = Absence.class))) String body) {
        Colleague told = call.once(
                Colleague.class,
                actor -> colleagues.tell(call.seen(), now -> patch.applied(now, body, Absence.class), actor));
        return Answers.ok(told, told.version());
    }

    @POST
    @Path("/{id}/hand-over")
    @Operation(summary = "Give all open work of one person to another; what its taker may not have stays and is named")
    public HandOver handOver(UUID id, @Nullable Taker taker) {
        return call.once(HandOver.class, actor -> handOvers.all(id, taker == null ? null : taker.to(), actor));
    }

    /** @param to who takes the work; absent: who stands in for the absent colleague */
    public record Taker(@Nullable UUID to) {}
}
