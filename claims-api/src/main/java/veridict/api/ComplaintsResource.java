package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.ComplaintFilter;
import veridict.complaint.Complaints;
import veridict.complaint.Decision;
import veridict.complaint.NewComplaint;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.model.Page;

@Path("/v1/complaints")
@Tag(
        name = "Complaints",
        description =
                "That somebody holds a published verdict to be wrong, and what came of it; what they said never leaves the desk.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ComplaintsResource {

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Call call;

    ComplaintsResource(ComplaintDesk desk, Complaints complaints, Call call) {
        this.desk = desk;
        this.complaints = complaints;
        this.call = call;
    }

    @POST
    @Operation(summary = "Enter a complaint about a published verdict")
    @APIResponseSchema(value = Complaint.class, responseCode = "201")
    public Response receive(NewComplaint complaint) {
        Complaint received = call.onceSealed(Complaint.class, actor -> desk.receive(complaint, actor));
        return Answers.created("/v1/complaints/" + received.id(), received, received.revision());
    }

    @GET
    @Operation(summary = "List complaints, the newest first, without contacts")
    public Page<Complaint> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("claim") @Nullable String claim,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ComplaintFilter filter = new ComplaintFilter(
                Parameters.read(state, text -> Parameters.constant("state", text, ComplaintState.values())),
                Parameters.read(claim, text -> Parameters.id("claim", text)),
                overdue != null && Parameters.bool("overdue", overdue));
        return complaints.page(filter, cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a complaint, with the contact for editors; its ETag is its revision")
    @APIResponseSchema(Complaint.class)
    public Response read(UUID id) {
        return ok(complaints.complaint(id, call.actor()));
    }

    @POST
    @Path("/{id}/take")
    @Operation(summary = "Look into a complaint: for editors who had no part in the verdict. If-Match is its ETag")
    @APIResponseSchema(value = Complaint.class, responseCode = "200")
    public Response take(UUID id) {
        return ok(call.onceSealed(Complaint.class, actor -> desk.take(id, call.seen(), actor)));
    }

    @POST
    @Path("/{id}/decide")
    @Operation(
            summary =
                    "End a complaint, with a correction of what is public or with an answer that says why not. If-Match is its ETag")
    @APIResponseSchema(value = Complaint.class, responseCode = "200")
    public Response decide(UUID id, Decision decision) {
        return ok(call.onceSealed(Complaint.class, actor -> desk.decide(id, call.seen(), decision, actor)));
    }

    private static Response ok(Complaint complaint) {
        return Answers.ok(complaint, complaint.revision());
    }
}
