package veridict.ui.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What belongs to no page: signed out, signed in again, the theme, and every address that leads nowhere. */
@Path("/")
public class FramePage {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Visitor visitor;

    FramePage(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signedOut();

        static native TemplateInstance signedInAgain();
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    /** Asks for a session; opened beside a page whose own has ended. */
    @GET
    @Path("signed-in")
    public TemplateInstance signedInAgain() {
        return Templates.signedInAgain();
    }

    @POST
    @Path("theme")
    public Response theme(@RestForm String theme, @HeaderParam(HtmxRequests.MARK) Optional<String> script) {
        NewCookie cookie = new NewCookie.Builder("theme")
                .value(theme.equals("light") || theme.equals("dark") ? theme : "")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
        return script.map(present -> Response.noContent())
                .orElseGet(() -> Response.seeOther(visitor.getFrom()))
                .cookie(cookie)
                .build();
    }

    @GET
    @Path("{path:.+}")
    public Response nowhere() {
        throw new NotFoundException();
    }
}
