package veridict.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.model.Endpoint;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;
import veridict.webhook.WebhookDesk;

/** What an owner decides about an endpoint. */
@Path("/webhooks/{id: [0-9a-f-]{36}}/settings")
public class EndpointSettingsPage {
    private final WebhookDesk desk;
    private final EndpointForms forms;
    private final Visitor visitor;

    EndpointSettingsPage(WebhookDesk desk, EndpointForms forms, Visitor visitor) {
        this.desk = desk;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance settings(Endpoint endpoint, Filled form);
    }

    @GET
    public TemplateInstance settings(@RestPath UUID id) {
        Endpoint endpoint = desk.endpoint(id, visitor.actor());
        return Templates.settings(endpoint, forms.show(endpoint));
    }

    @POST
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> EndpointPage.at(desk.change(id, form.seen(), forms.read(form), visitor.actor())
                        .id()),
                again -> again(id, again));
    }

    /** Sent once more, it goes over what somebody else changed meanwhile, which is shown beside it. */
    private TemplateInstance again(UUID id, Filled form) {
        Endpoint now = desk.endpoint(id, visitor.actor());
        boolean stale = form.errors().isEmpty() && form.seen() != now.version();
        return Templates.settings(now, stale ? form.over(forms.show(now), now.version()) : form);
    }
}
