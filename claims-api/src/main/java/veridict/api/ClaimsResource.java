package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.claim.NewClaim;
import veridict.claim.Wording;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.edge.MergePatch;
import veridict.model.Claim;
import veridict.model.Page;
import veridict.review.ReviewDesk;

@Path("/v1/claims")
@Tag(name = "Claims", description = "Checkable statements on their road from submission to publication.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClaimsResource {

    private final ReviewDesk desk;
    private final ClaimQueries claims;
    private final MergePatch patch;
    private final Call call;
    private final Clock clock;

    ClaimsResource(ReviewDesk desk, ClaimQueries claims, MergePatch patch, Call call, Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.patch = patch;
        this.call = call;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Submit a claim")
    @APIResponseSchema(value = Claim.class, responseCode = "201")
    public Response submit(NewClaim claim) {
        Claim submitted = call.once(Claim.class, actor -> desk.submit(claim, actor));
        return Answers.created("/v1/claims/" + submitted.id(), submitted, submitted.version());
    }

    @GET
    @Operation(summary = "List claims by filter; who is not staff sees their own")
    public Page<Claim> list(
            @BeanParam ClaimFilterParams filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return claims.list(filter.toFilter(call.actor(), clock.instant()), cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a claim; its ETag is its version")
    @APIResponseSchema(Claim.class)
    public Response read(UUID id) {
        Claim claim = claims.claim(id, call.actor());
        return Answers.ok(claim, claim.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Reword a claim (RFC 7396 merge patch), before it is published")
    @APIResponseSchema(Claim.class)
    public Response reword(
            UUID id, @RequestBody(content = @Content(schema = @Schema(implementation = Wording.class))) String body) {
        Claim reworded = call.once(
                Claim.class,
                actor -> desk.reword(id, call.seen(), now -> patch.applied(now, body, Wording.class), actor));
        return Answers.ok(reworded, reworded.version());
    }
}
