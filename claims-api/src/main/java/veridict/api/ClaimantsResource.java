package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.model.Claimant;
import veridict.model.Page;
import veridict.people.Claimants;
import veridict.people.NewClaimant;

@Path("/v1/claimants")
@Tag(
        name = "Claimants",
        description = "Who makes claims: names per language, aliases, and whether they may be named in public.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClaimantsResource {

    private final Claimants claimants;
    private final Call call;

    ClaimantsResource(Claimants claimants, Call call) {
        this.claimants = claimants;
        this.call = call;
    }

    @GET
    @Operation(summary = "Find claimants with a name or alias that begins so, at most 20")
    public Page<Claimant> find(@QueryParam("q") @DefaultValue("") String q) {
        return new Page<>(claimants.find(q, call.actor()), null);
    }

    @POST
    @Operation(summary = "Add a claimant")
    @APIResponseSchema(value = Claimant.class, responseCode = "201")
    public Response add(NewClaimant claimant) {
        Claimant added = call.once(Claimant.class, actor -> claimants.add(claimant, actor));
        return Answers.created("/v1/claimants/" + added.id(), added, 1);
    }
}
