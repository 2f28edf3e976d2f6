package veridict.ui.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import veridict.claim.ClaimQueries;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.Complaints;
import veridict.complaint.Decision;
import veridict.model.Claim;
import veridict.model.Complaint;
import veridict.model.MoveName;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** One complaint: what it says, and how an editor takes and ends it. */
@Path("/complaints/{id: [0-9a-f-]{36}}")
public class ComplaintPage {
    private static final Set<String> PARTS = Stream.of(
                    MoveName.PROPOSE, MoveName.CROSS_CHECK, MoveName.APPROVE, MoveName.SCHEDULE, MoveName.PUBLISH)
            .map(MoveName::wire)
            .collect(Collectors.toUnmodifiableSet());

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ClaimQueries claims;
    private final Forms forms;
    private final Visitor visitor;

    ComplaintPage(Complaints complaints, ComplaintDesk desk, ClaimQueries claims, Forms forms, Visitor visitor) {
        this.complaints = complaints;
        this.desk = desk;
        this.claims = claims;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance complaint(Complaint complaint, Claim claim, boolean hadPart, Filled form);
    }

    @GET
    public TemplateInstance complaint(@RestPath UUID id) {
        return page(id, Filled.BLANK);
    }

    @POST
    @Path("take")
    public Response take(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(form, () -> at(desk.take(id, form.seen(), visitor.actor())), again -> page(id, again));
    }

    @POST
    @Path("decide")
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> at(desk.decide(id, form.seen(), forms.read(form, Decision.class), visitor.actor())),
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Filled form) {
        Complaint complaint = complaints.complaint(id, visitor.actor());
        Claim claim = claims.claim(complaint.claimId(), visitor.actor());
        return Templates.complaint(complaint, claim, hadPart(claim), form);
    }

    /** As far as its history shows; the desk knows every hand of the draft. */
    private boolean hadPart(Claim claim) {
        return claims.history(claim.id(), visitor.actor()).stream()
                .filter(entry -> entry.actor().id().equals(visitor.actor().id()))
                .anyMatch(entry -> PARTS.contains(entry.entry()));
    }

    private static URI at(Complaint complaint) {
        return URI.create("/complaints/" + complaint.id());
    }
}
