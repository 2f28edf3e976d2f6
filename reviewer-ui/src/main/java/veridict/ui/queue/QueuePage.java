package veridict.ui.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;

/** The queue: every claim, a line each, and what is decided about several of them. */
@Path("/queue")
public class QueuePage {
    private final Queues queues;
    private final Bulk bulk;

    QueuePage(Queues queues, Bulk bulk) {
        this.queues = queues;
        this.bulk = bulk;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(Queue queue);
    }

    @GET
    public TemplateInstance queue(@Context UriInfo address, @RestQuery @Nullable String cursor) {
        return Templates.queue(queues.of(asked(address), cursor, Filled.BLANK, List.of()));
    }

    /** Decides about the claims that were ticked, each by itself, and shows the list as it is after that. */
    @POST
    @Path("decide")
    public Response decide(@Context UriInfo address, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.answer(
                form,
                () -> Saving.again(
                        200, Templates.queue(queues.of(asked(address), null, Filled.BLANK, bulk.decided(form)))),
                again -> Templates.queue(queues.of(asked(address), null, again, List.of())));
    }

    static Asked asked(UriInfo address) {
        return Asked.in(address.getQueryParameters());
    }
}
