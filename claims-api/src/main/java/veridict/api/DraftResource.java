package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.model.Draft;
import veridict.model.Version;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;
import veridict.verdict.Versions;

@Path("/v1/claims/{id}")
@Tag(name = "Verdicts", description = "The draft, which saves itself, and the versions, which never change.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DraftResource {

    private final DraftDesk drafts;
    private final Versions versions;
    private final Call call;

    DraftResource(DraftDesk drafts, Versions versions, Call call) {
        this.drafts = drafts;
        this.versions = versions;
        this.call = call;
    }

    @GET
    @Path("/draft")
    @Operation(summary = "Read the draft; its ETag is its own, \"0\" while nothing was written")
    @APIResponseSchema(Draft.class)
    public Response read(UUID id) {
        Draft draft = drafts.draft(id, call.actor());
        return Answers.ok(draft, draft.revision());
    }

    @PUT
    @Path("/draft")
    @Operation(summary = "Save the draft; If-Match is the draft's own ETag")
    @APIResponseSchema(Draft.class)
    public Response save(UUID id, DraftText text) {
        Draft draft = call.once(Draft.class, actor -> drafts.save(id, call.seen(), text, actor));
        return Answers.ok(draft, draft.revision());
    }

    @GET
    @Path("/versions/{number}")
    @Operation(summary = "Read a published version as it was frozen")
    public Version version(UUID id, int number) {
        return versions.version(id, number, call.actor());
    }
}
