package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.claim.ClaimQueries;
import veridict.edge.Call;
import veridict.model.ChainReport;
import veridict.model.HistoryEntry;
import veridict.model.Page;

@Path("/v1/claims/{id}/history")
@Tag(name = "History", description = "Who did what, when and why; and whether the chain of entries holds.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HistoryResource {

    private final ClaimQueries claims;
    private final Call call;

    HistoryResource(ClaimQueries claims, Call call) {
        this.claims = claims;
        this.call = call;
    }

    @GET
    @Operation(summary = "Read the audit entries of a claim, oldest first")
    public Page<HistoryEntry> read(UUID id) {
        return new Page<>(claims.history(id, call.actor()), null);
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Verify the audit chain of a claim; names the first entry that does not fit")
    public ChainReport verify(UUID id) {
        return claims.verification(id, call.actor());
    }
}
