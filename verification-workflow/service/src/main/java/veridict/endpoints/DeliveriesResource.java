package veridict.endpoints;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Call;
import veridict.model.Delivery;
import veridict.relay.Bell;
import veridict.webhook.DeliveryDesk;

@Path("/v1/deliveries")
@Tag(name = "Deliveries", description = "An event on its way to one endpoint, with every attempt.")
@Authenticated
@RunOnVirtualThread
class DeliveriesResource {

    private final DeliveryDesk desk;
    private final Bell bell;
    private final Call call;

    DeliveriesResource(DeliveryDesk desk, Bell bell, Call call) {
        this.desk = desk;
        this.bell = bell;
        this.call = call;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a delivery with every attempt")
    public Delivery read(UUID id) {
        return desk.delivery(id, call.actor());
    }

    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Make the next attempt now, also of what was delivered or given up: same id, same bytes")
    @APIResponseSchema(value = Delivery.class, responseCode = "202")
    public Response retry(UUID id) {
        Delivery delivery = call.once(Delivery.class, actor -> desk.retry(id, actor));
        bell.ring();
        return Response.accepted(delivery).build();
    }
}
