package veridict.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.model.EndpointHealth;
import veridict.model.Page;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;
import veridict.webhook.EndpointQueries;
import veridict.webhook.WebhookDesk;

/** Endpoints, a line each, and the form that makes one. */
@Path("/webhooks")
public class EndpointsPage {
    private static final int LINES = 50;

    private final EndpointQueries endpoints;
    private final WebhookDesk desk;
    private final EndpointForms forms;
    private final Visitor visitor;

    EndpointsPage(EndpointQueries endpoints, WebhookDesk desk, EndpointForms forms, Visitor visitor) {
        this.endpoints = endpoints;
        this.desk = desk;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance endpoints(Page<EndpointHealth> endpoints);

        static native TemplateInstance blank(Filled form);
    }

    @GET
    public TemplateInstance endpoints(@RestQuery @Nullable String cursor) {
        return Templates.endpoints(endpoints.health(cursor, LINES, visitor.actor()));
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        endpoints.health(null, 1, visitor.actor()); // nobody fills in a form that would be refused
        return Templates.blank(Filled.BLANK);
    }

    @POST
    public Response create(MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.answer(
                form,
                () -> Secret.shown(desk.create(forms.read(form), visitor.actor()), true),
                again -> Templates.blank(again));
    }
}
