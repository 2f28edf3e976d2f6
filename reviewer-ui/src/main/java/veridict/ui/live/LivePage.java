package veridict.ui.live;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.ui.frame.Visitor;

/** What a page listens to while it is in sight. */
@Path("/live")
public class LivePage {
    private final Audience audience;
    private final Visitor visitor;
    private final RoutingContext request;
    private final Clock clock;

    LivePage(Audience audience, Visitor visitor, RoutingContext request, Clock clock) {
        this.audience = audience;
        this.visitor = visitor;
        this.request = request;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@RestQuery Optional<UUID> claim, @Context SseEventSink sink, @Context Sse sse) {
        Listener listener = new Listener(visitor.actor(), claim, clock.instant(), sink, sse);
        request.addEndHandler(ended -> audience.leave(listener));
        audience.join(listener);
    }
}
