package veridict.endpoints;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Call;
import veridict.model.Replay;
import veridict.webhook.ReplayDesk;

@Path("/v1/replays")
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

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a replay: how far it is")
    public Replay read(UUID id) {
        return desk.replay(id, call.actor());
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "End a replay that runs; what it put on its way goes on")
    public Replay cancel(UUID id) {
        return call.once(Replay.class, actor -> desk.cancel(id, actor));
    }
}
