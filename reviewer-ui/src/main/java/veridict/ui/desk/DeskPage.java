package veridict.ui.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import veridict.claim.ClaimQueries;
import veridict.ui.frame.Visitor;

/** The desk: what needs me, and where the newsroom's claims are. */
@Path("/")
public class DeskPage {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Visitor visitor;
    private final Piles piles;
    private final ClaimQueries claims;
    private final Clock clock;

    DeskPage(Visitor visitor, Piles piles, ClaimQueries claims, Clock clock) {
        this.visitor = visitor;
        this.piles = piles;
        this.claims = claims;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(String greeting, List<Pile> piles, List<FlowBar> flow);
    }

    @GET
    public TemplateInstance desk() {
        List<FlowBar> flow = visitor.isStaff() ? FlowBar.of(claims.counts(visitor.actor())) : List.of();
        return Templates.desk(greeting(), piles.of(visitor.actor()), flow);
    }

    private String greeting() {
        int hour = clock.instant().atZone(visitor.zone()).getHour();
        if (hour < NOON) {
            return "Good morning";
        }
        return hour < EVENING ? "Good afternoon" : "Good evening";
    }
}
