package veridict.endpoints;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.Page;
import veridict.model.Replay;
import veridict.webhook.NewReplay;
import veridict.webhook.ReplayDesk;

@Path("/v1")
@Tag(name = "Replays", description = "The events of a range, sent to one endpoint once more.")
@Authenticated
@RunOnVirtualThread
class ReplaysResource {

    private final ReplayDesk desk;
    private final Call call;

    ReplaysResource(ReplayDesk desk, Call call) {
        this.desk = desk;
        this.call = call;
    }

    @POST
    @Path("/endpoints/{id}/replay")
    @Operation(
            summary =
                    "Send the events of a range once more, those it never got too: same ids, same bytes; one replay at a time")
    @APIResponseSchema(value = Replay.class, responseCode = "202")
    public Response begin(UUID id, NewReplay range) {
        Replay replay = call.once(Replay.class, actor -> desk.begin(id, range, actor));
        return Response.accepted(replay)
                .header("Location", "/v1/replays/" + replay.id())
                .build();
    }

    @GET
    @Path("/endpoints/{id}/replays")
    @Operation(summary = "The replays of an endpoint, the newest first")
    public Page<Replay> list(
            UUID id, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return desk.list(id, cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/replays/{id}")
    @Operation(summary = "Read a replay: how far it is")
    public Replay read(UUID id) {
        return desk.replay(id, call.actor());
    }

    @POST
    @Path("/replays/{id}/cancel")
    @Operation(
            summary = "End a replay that runs; what it put on its way goes on, and one that has ended stays as it is")
    public Replay cancel(UUID id) {
        return call.once(Replay.class, actor -> desk.cancel(id, actor));
    }
}
