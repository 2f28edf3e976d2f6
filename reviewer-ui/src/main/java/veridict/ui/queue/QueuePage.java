package veridict.ui.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.model.Claim;
import veridict.model.Page;
import veridict.ui.frame.Visitor;

/** The queue: every claim, a line each. */
@Path("/queue")
public class QueuePage {
    private static final int LINES = 50;

    private final ClaimQueries claims;
    private final Visitor visitor;
    private final Clock clock;

    QueuePage(ClaimQueries claims, Visitor visitor, Clock clock) {
        this.claims = claims;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(Asked asked, Page<Claim> claims, boolean onward);
    }

    @GET
    public TemplateInstance queue(@Context UriInfo address, @RestQuery @Nullable String cursor) {
        Asked asked = Asked.in(address.getQueryParameters());
        return Templates.queue(
                asked,
                claims.list(asked.filter(visitor.actor(), clock.instant()), cursor, LINES, visitor.actor()),
                cursor != null);
    }
}
