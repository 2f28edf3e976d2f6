package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.Page;
import veridict.model.Redaction;
import veridict.redaction.RedactionDesk;

/** What waits for an admin, whatever claim it is of. */
@Path("/v1/redactions")
@Tag(name = "Redactions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllRedactionsResource {

    private final RedactionDesk redactions;
    private final Call call;

    AllRedactionsResource(RedactionDesk redactions, Call call) {
        this.redactions = redactions;
        this.call = call;
    }

    @GET
    @Operation(summary = "List redactions of all claims, the newest first; open=true: those that wait. Admins only")
    public Page<Redaction> page(
            @QueryParam("open") @Nullable String open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Boolean waiting = Parameters.read(open, text -> Parameters.bool("open", text));
        return redactions.page(Boolean.TRUE.equals(waiting), cursor, Limit.rows(limit), call.actor());
    }
}
