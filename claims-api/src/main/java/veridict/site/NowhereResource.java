package veridict.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import veridict.refusal.Refusal;

/** Every other address below {@code /public}: people get a page that leads on. */
@Path("/public/{rest:.+}")
@PermitAll
public class NowhereResource {

    private final RefusedPages refusals;

    NowhereResource(RefusedPages refusals) {
        this.refusals = refusals;
    }

    @GET
    @Operation(hidden = true)
    public Response nowhere(String rest, @Context UriInfo asked, @Context Request request) {
        return refusals.answer(new Refusal.Unknown("page", rest), asked, request);
    }
}
