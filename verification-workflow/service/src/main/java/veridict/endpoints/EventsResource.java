package veridict.endpoints;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.Actor;
import veridict.model.EventFeed;
import veridict.relay.Bell;
import veridict.webhook.Feed;

@Path("/v1/events")
@Tag(name = "Events", description = "What happened, for who reconciles or cannot be called.")
@Authenticated
@RunOnVirtualThread
class EventsResource {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Feed feed;
    private final Bell bell;
    private final Call call;

    EventsResource(Feed feed, Bell bell, Call call) {
        this.feed = feed;
        this.bell = bell;
        this.call = call;
    }

    @GET
    @Operation(
            summary = "The events after a place, in order, as far as the caller may see them",
            description =
                    "Go on from next: nothing is missed and nothing comes twice. With wait (seconds, at most 20) an answer"
                            + " without events is held back until one comes.")
    public EventFeed events(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("wait") @DefaultValue("0") String wait)
            throws InterruptedException {
        Actor reader = call.actor();
        long end = System.nanoTime() + Wait.of(wait).toNanos();
        EventFeed found = feed.after(after, Limit.rows(limit), reader);
        for (long left = end - System.nanoTime(); found.items().isEmpty() && left > 0; left = end - System.nanoTime()) {
            bell.await(Duration.ofNanos(Math.min(left, LOOK.toNanos())));
            found = feed.after(after, Limit.rows(limit), reader);
        }
        return found;
    }
}
