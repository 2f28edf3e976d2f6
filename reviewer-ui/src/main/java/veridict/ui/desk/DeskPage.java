package veridict.ui.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import veridict.claim.ClaimQueries;
import veridict.complaint.ComplaintFilter;
import veridict.complaint.Complaints;
import veridict.model.Actor;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.people.Colleagues;
import veridict.ui.frame.Visitor;

/** The desk: what needs me, and where the newsroom's claims are. */
@Path("/")
public class DeskPage {
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int COMPLAINTS = 5;

    private final Visitor visitor;
    private final Piles piles;
    private final ClaimQueries claims;
    private final Complaints complaints;
    private final Colleagues colleagues;
    private final Clock clock;

    DeskPage(
            Visitor visitor,
            Piles piles,
            ClaimQueries claims,
            Complaints complaints,
            Colleagues colleagues,
            Clock clock) {
        this.visitor = visitor;
        this.piles = piles;
        this.claims = claims;
        this.complaints = complaints;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(DeskView desk);
    }

    @GET
    public TemplateInstance desk() {
        Actor reader = visitor.actor();
        boolean staff = reader.isStaff();
        return Templates.desk(new DeskView(
                greeting(),
                staff ? Pressing.on(reader, claims, clock.instant()) : null,
                piles.of(reader),
                visitor.isEditor() ? received() : List.of(),
                staff ? FlowBar.of(claims.counts(reader)) : List.of(),
                visitor.isEditor() ? Workload.of(colleagues.all(reader)) : List.of()));
    }

    private List<Complaint> received() {
        ComplaintFilter untaken = new ComplaintFilter(ComplaintState.RECEIVED, null, false);
        return complaints.page(untaken, null, COMPLAINTS, visitor.actor()).items();
    }

    private String greeting() {
        int hour = clock.instant().atZone(visitor.zone()).getHour();
        if (hour < NOON) {
            return "Good morning";
        }
        return hour < EVENING ? "Good afternoon" : "Good evening";
    }
}
