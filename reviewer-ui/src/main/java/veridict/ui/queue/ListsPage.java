package veridict.ui.queue;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.lists.NewList;
import veridict.lists.SavedLists;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** What somebody keeps of the queue: lists under a name, and how its lines look. */
@Path("/queue")
public class ListsPage {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Queues queues;
    private final SavedLists lists;
    private final Filters filters;
    private final Visitor visitor;

    ListsPage(Queues queues, SavedLists lists, Filters filters, Visitor visitor) {
        this.queues = queues;
        this.lists = lists;
        this.filters = filters;
        this.visitor = visitor;
    }

    @POST
    @Path("lists")
    public Response keep(@Context UriInfo address, MultivaluedMap<String, String> typed) {
        Asked asked = QueuePage.asked(address);
        Filled form = Filled.of(typed);
        filters.of(asked, visitor.actor()); // a list that cannot be read is not kept
        return Saving.of(
                form,
                () -> {
                    lists.keep(new NewList(form.value("name"), asked.getQuery()), visitor.actor());
                    return URI.create(asked.getFirst());
                },
                again -> QueuePage.Templates.queue(queues.of(asked, null, again, List.of())));
    }

    @POST
    @Path("lists/{id}/drop")
    public Response drop(@RestPath UUID id) {
        lists.drop(id, visitor.actor());
        return Response.seeOther(visitor.getFrom()).build();
    }

    @POST
    @Path("view")
    public Response view(@Context UriInfo address, MultivaluedMap<String, String> typed) {
        NewCookie cookie = new NewCookie.Builder(View.COOKIE)
                .value(View.of(Filled.of(typed).all("show")).kept())
                .path("/queue")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(QueuePage.asked(address).getFirst()))
                .cookie(cookie)
                .build();
    }
}
