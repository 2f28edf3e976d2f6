package veridict.ui.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import veridict.claim.ClaimQueries;
import veridict.model.Flow;
import veridict.review.ReviewFlow;
import veridict.ui.frame.Visitor;

/** The flow as a diagram with what lies where now, and the same as tables. */
@Path("/flow")
public class FlowPage {
    private final ReviewFlow flow;
    private final ClaimQueries claims;
    private final Visitor visitor;

    FlowPage(ReviewFlow flow, ClaimQueries claims, Visitor visitor) {
        this.flow = flow;
        this.claims = claims;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance flow(Flow flow, Drawing drawing);
    }

    @GET
    public TemplateInstance flow() {
        Flow now = flow.flow();
        return Templates.flow(now, Drawing.of(now, claims.counts(visitor.actor())));
    }
}
