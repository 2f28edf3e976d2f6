package veridict.endpoints;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.edge.MergePatch;
import veridict.model.Delivery;
import veridict.model.Endpoint;
import veridict.model.Page;
import veridict.model.Replay;
import veridict.relay.Bell;
import veridict.webhook.DeliveryDesk;
import veridict.webhook.EndpointSettings;
import veridict.webhook.NewReplay;
import veridict.webhook.NewTest;
import veridict.webhook.ReplayDesk;
import veridict.webhook.WebhookDesk;

@Path("/v1/endpoints")
@Tag(
        name = "Endpoints",
        description =
                "Systems that are told of events by signed webhooks. For integrations (their own) and admins (all).")
@Authenticated
@RunOnVirtualThread
class EndpointsResource {

    private final WebhookDesk desk;
    private final DeliveryDesk deliveries;
    private final ReplayDesk replays;
    private final MergePatch patch;
    private final Bell bell;
    private final Call call;

    EndpointsResource(
            WebhookDesk desk, DeliveryDesk deliveries, ReplayDesk replays, MergePatch patch, Bell bell, Call call) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.replays = replays;
        this.patch = patch;
        this.bell = bell;
        this.call = call;
    }

    @POST
    @Operation(
            summary = "Create an endpoint; its secret is shown in this answer alone, and a signed ping is sent at once")
    @APIResponseSchema(value = Endpoint.class, responseCode = "201")
    public Response create(EndpointSettings settings) {
        Endpoint created = call.onceSealed(Endpoint.class, actor -> desk.create(settings, actor));
        bell.ring();
        return Answers.created("/v1/endpoints/" + created.id(), created, created.version());
    }

    @GET
    @Operation(summary = "List endpoints, the newest first: one's own, or all for an admin")
    public Page<Endpoint> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return desk.list(cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an endpoint; its ETag is its version")
    @APIResponseSchema(Endpoint.class)
    public Response read(UUID id) {
        Endpoint endpoint = desk.endpoint(id, call.actor());
        return Answers.ok(endpoint, endpoint.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Change an endpoint (RFC 7396 merge patch), pause it or let it go on; a new URL has to answer a ping")
    @APIResponseSchema(Endpoint.class)
    public Response change(
            UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = EndpointSettings.class))) String body) {
        Endpoint changed = call.once(Endpoint.class, actor -> {
            long seen = call.seen();
            EndpointSettings now = EndpointSettings.of(desk.endpoint(id, actor));
            return desk.change(id, seen, patch.applied(now, body, EndpointSettings.class), actor);
        });
        bell.ring();
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an endpoint; what was on its way to it is cancelled")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response delete(UUID id) {
        call.once(Deleted.class, actor -> {
            desk.remove(id, call.seen(), actor);
            return new Deleted(id);
        });
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            summary = "Give an endpoint new keys; the new secret is shown in this answer alone",
            description =
                    "Messages carry the signatures of the keys before, too, until the grace ends (24 hours unless said, 0 to 168).")
    @APIResponseSchema(Endpoint.class)
    public Response rotate(UUID id, @Nullable Rotation rotation) {
        Endpoint rotated = call.onceSealed(
                Endpoint.class, actor -> desk.rotate(id, rotation == null ? null : rotation.graceHours(), actor));
        desk.awaitOldSignatures(id);
        return Answers.ok(rotated, rotated.version());
    }

    @POST
    @Path("/{id}/ping")
    @Operation(summary = "Send a signed ping now; a PENDING endpoint that answers 2xx becomes ACTIVE")
    @APIResponseSchema(value = Delivery.class, responseCode = "202")
    public Response ping(UUID id) {
        Delivery ping = call.once(Delivery.class, actor -> deliveries.ping(id, actor));
        bell.ring();
        return Response.accepted(ping)
                .header("Location", "/v1/deliveries/" + ping.id())
                .build();
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send an example event of a type, in the endpoint's form and marked test: true")
    @APIResponseSchema(value = Delivery.class, responseCode = "202")
    public Response test(UUID id, NewTest test) {
        Delivery sent = call.once(Delivery.class, actor -> deliveries.test(id, test, actor));
        bell.ring();
        return Response.accepted(sent)
                .header("Location", "/v1/deliveries/" + sent.id())
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was and is on its way to an endpoint, the newest first, with every attempt")
    public Page<Delivery> deliveries(
            UUID id, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return deliveries.list(id, cursor, Limit.rows(limit), call.actor());
    }

    /** @param graceHours how long the keys before sign on */
    record Rotation(@Nullable Integer graceHours) {}

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary =
                    "Send the events of a range once more, those it never got too: same ids, same bytes; one replay at a time")
    @APIResponseSchema(value = Replay.class, responseCode = "202")
    public Response replay(UUID id, NewReplay range) {
        Replay replay = call.once(Replay.class, actor -> replays.begin(id, range, actor));
        return Response.accepted(replay)
                .header("Location", "/v1/replays/" + replay.id())
                .build();
    }

    @GET
    @Path("/{id}/replays")
    @Operation(summary = "The replays of an endpoint, the newest first")
    public Page<Replay> replays(
            UUID id, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return replays.list(id, cursor, Limit.rows(limit), call.actor());
    }

    /** What a repeated deletion is answered from. */
    record Deleted(UUID id) {}
}
