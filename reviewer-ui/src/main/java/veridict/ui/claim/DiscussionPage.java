package veridict.ui.claim;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.discussion.Acceptance;
import veridict.discussion.DiscussionDesk;
import veridict.discussion.NewComment;
import veridict.discussion.NewReply;
import veridict.model.Actor;
import veridict.model.CommentThread;
import veridict.model.ThreadState;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** The forms and buttons of a claim's discussion. */
@Path("/claims/{id: [0-9a-f-]{36}}/" + DiscussionPage.COMMENTS)
public class DiscussionPage {
    static final String COMMENTS = "comments";

    private final Answers answers;
    private final DiscussionDesk desk;
    private final Forms forms;
    private final Visitor visitor;

    DiscussionPage(Answers answers, DiscussionDesk desk, Forms forms, Visitor visitor) {
        this.answers = answers;
        this.desk = desk;
        this.forms = forms;
        this.visitor = visitor;
    }

    @POST
    public Response open(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(
                id, COMMENTS, form, () -> back(desk.open(id, forms.read(form, NewComment.class), visitor.actor())));
    }

    @POST
    @Path("{thread}")
    public Response reply(@RestPath UUID id, @RestPath UUID thread, MultivaluedMap<String, String> typed) {
        return on(id, thread, typed, (form, actor) -> desk.reply(id, thread, forms.read(form, NewReply.class), actor));
    }

    @POST
    @Path("{thread}/resolve")
    public Response resolve(@RestPath UUID id, @RestPath UUID thread, MultivaluedMap<String, String> typed) {
        return on(id, thread, typed, (form, actor) -> desk.turn(id, thread, ThreadState.RESOLVED, form.seen(), actor));
    }

    @POST
    @Path("{thread}/reopen")
    public Response reopen(@RestPath UUID id, @RestPath UUID thread, MultivaluedMap<String, String> typed) {
        return on(id, thread, typed, (form, actor) -> desk.turn(id, thread, ThreadState.OPEN, form.seen(), actor));
    }

    @POST
    @Path("{thread}/accept")
    public Response accept(@RestPath UUID id, @RestPath UUID thread, MultivaluedMap<String, String> typed) {
        return on(
                id,
                thread,
                typed,
                (form, actor) -> desk.accept(id, thread, forms.read(form, Acceptance.class), form.seen(), actor));
    }

    private Response on(UUID id, UUID thread, MultivaluedMap<String, String> typed, Said said) {
        Filled form = Filled.of(typed);
        return answers.to(id, COMMENTS + "/" + thread, form, () -> back(said.in(form, visitor.actor())));
    }

    private static URI back(CommentThread thread) {
        return URI.create("/claims/" + thread.claimId() + "?tab=discussion#thread-" + thread.id());
    }

    /** What somebody does to a thread. */
    private interface Said {
        CommentThread in(Filled form, Actor actor);
    }
}
