package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.model.Claim;
import veridict.model.MoveName;
import veridict.model.MoveOffer;
import veridict.model.Page;
import veridict.review.CaseQueries;
import veridict.review.Moves;
import veridict.review.ReviewDesk;

@Path("/v1/claims/{id}/moves")
@Tag(name = "Moves", description = "What can happen to a claim now, and making it happen.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MovesResource {

    private final CaseQueries cases;
    private final ReviewDesk desk;
    private final Moves moves;
    private final Call call;

    MovesResource(CaseQueries cases, ReviewDesk desk, Moves moves, Call call) {
        this.cases = cases;
        this.desk = desk;
        this.moves = moves;
        this.call = call;
    }

    @GET
    @Operation(summary = "List the moves from where the claim stands: open to this caller, or why not, gate by gate")
    public Page<MoveOffer> list(UUID id) {
        return new Page<>(cases.moves(id, call.actor()), null);
    }

    @POST
    @Path("/{move}")
    @Operation(
            summary = "Make a move; the body is the move's own data, If-Match the claim's ETag, the answer the claim")
    @APIResponseSchema(value = Claim.class, responseCode = "200")
    public Response make(
            UUID id,
            String move,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Described.MoveData.class)))
                    String body) {
        MoveName name = MoveName.of(move).orElseThrow(NotFoundException::new);
        Claim claim = call.once(Claim.class, actor -> desk.apply(id, call.seen(), moves.read(name, body), actor));
        return Answers.ok(claim, claim.version());
    }
}
