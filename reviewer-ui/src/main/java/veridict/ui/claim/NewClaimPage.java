package veridict.ui.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;

/** A claim typed by hand. */
@Path("/claims")
public class NewClaimPage {
    private final NewClaims claims;

    NewClaimPage(NewClaims claims) {
        this.claims = claims;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance blank(Filled form);
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return Templates.blank(Filled.BLANK);
    }

    @POST
    public Response take(MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(form, () -> claims.take(form), Templates::blank);
    }
}
