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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.discussion.Acceptance;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.Discussions;
import veridict.discussion.NewComment;
import veridict.discussion.NewReply;
import veridict.discussion.ThreadFilter;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.CommentThread;
import veridict.model.Page;
import veridict.model.ThreadState;

@Path("/v1/claims/{id}/comments")
@Tag(
        name = "Comments",
        description =
                "Threads on a claim or on a passage of its verdict. A comment leaves the claim's version; each thread has its own ETag.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommentsResource {

    private final DiscussionDesk desk;
    private final Discussions discussions;
    private final Call call;

    CommentsResource(DiscussionDesk desk, Discussions discussions, Call call) {
        this.desk = desk;
        this.discussions = discussions;
        this.call = call;
    }

    @POST
    @Operation(
            summary =
                    "Open a thread with its first comment, on the claim or on a passage of the draft's explanation; it may suggest other words for it")
    @APIResponseSchema(value = CommentThread.class, responseCode = "201")
    public Response open(UUID id, NewComment comment) {
        return created(call.once(CommentThread.class, actor -> desk.open(id, comment, actor)));
    }

    @GET
    @Operation(summary = "List threads, the newest first; those on a passage for who may read the draft")
    public Page<CommentThread> list(
            UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("mentions") @Parameter(description = "a person's id, or me") @Nullable String mentions,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ThreadFilter filter = new ThreadFilter(
                Parameters.read(state, text -> Parameters.constant("state", text, ThreadState.values())),
                Parameters.read(
                        mentions, text -> text.equals("me") ? call.actor().id() : Parameters.id("mentions", text)));
        return discussions.page(id, filter, cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/{thread}")
    @Operation(summary = "Read a thread; its ETag is its own version")
    @APIResponseSchema(CommentThread.class)
    public Response read(UUID id, UUID thread) {
        return ok(discussions.thread(id, thread, call.actor()));
    }

    @POST
    @Path("/{thread}/replies")
    @Operation(summary = "Add a comment to a thread; takes no If-Match, yet raises the thread's version")
    @APIResponseSchema(value = CommentThread.class, responseCode = "201")
    public Response reply(UUID id, UUID thread, NewReply reply) {
        return created(call.once(CommentThread.class, actor -> desk.reply(id, thread, reply, actor)));
    }

    @POST
    @Path("/{thread}/resolve")
    @Operation(summary = "Settle a thread; If-Match is the thread's ETag")
    @APIResponseSchema(value = CommentThread.class, responseCode = "200")
    public Response resolve(UUID id, UUID thread) {
        return turn(id, thread, ThreadState.RESOLVED);
    }

    @POST
    @Path("/{thread}/reopen")
    @Operation(summary = "Open a settled thread again; If-Match is the thread's ETag")
    @APIResponseSchema(value = CommentThread.class, responseCode = "200")
    public Response reopen(UUID id, UUID thread) {
        return turn(id, thread, ThreadState.OPEN);
    }

    @POST
    @Path("/{thread}/accept")
    @Operation(
            summary =
                    "Take a comment's suggestion over into the draft, whose writer you are, and settle the thread; If-Match is the thread's ETag")
    @APIResponseSchema(value = CommentThread.class, responseCode = "200")
    public Response accept(UUID id, UUID thread, Acceptance acceptance) {
        return ok(call.once(CommentThread.class, actor -> desk.accept(id, thread, acceptance, call.seen(), actor)));
    }

    private Response turn(UUID id, UUID thread, ThreadState to) {
        return ok(call.once(CommentThread.class, actor -> desk.turn(id, thread, to, call.seen(), actor)));
    }

    private static Response created(CommentThread thread) {
        return Answers.created("/v1/claims/" + thread.claimId() + "/comments/" + thread.id(), thread, thread.version());
    }

    private static Response ok(CommentThread thread) {
        return Answers.ok(thread, thread.version());
    }
}
