package veridict.ui.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.WebhookDesk;

/** One message to one endpoint, with every attempt: what went wrong, and what to do about it. */
@Path("/webhooks/{endpoint: [0-9a-f-]{36}}/deliveries/{id: [0-9a-f-]{36}}")
public class DeliveryPage {
    private final DeliveryDesk deliveries;
    private final WebhookDesk desk;
    private final Visitor visitor;

    DeliveryPage(DeliveryDesk deliveries, WebhookDesk desk, Visitor visitor) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance delivery(Endpoint endpoint, Delivery delivery, Filled form);
    }

    @GET
    public TemplateInstance delivery(@RestPath UUID id) {
        return page(id, Filled.BLANK);
    }

    @POST
    @Path("retry")
    public Response retry(@RestPath UUID endpoint, @RestPath UUID id) {
        return Saving.of(
                Filled.BLANK,
                () -> {
                    deliveries.retry(id, visitor.actor());
                    return URI.create(EndpointPage.at(endpoint) + "/deliveries/" + id);
                },
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Filled form) {
        Delivery delivery = deliveries.delivery(id, visitor.actor());
        return Templates.delivery(desk.endpoint(delivery.endpointId(), visitor.actor()), delivery, form);
    }
}
