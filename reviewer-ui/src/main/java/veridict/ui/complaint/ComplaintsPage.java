package veridict.ui.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.complaint.ComplaintDesk;
import veridict.complaint.ComplaintFilter;
import veridict.complaint.Complaints;
import veridict.complaint.NewComplaint;
import veridict.model.Claim;
import veridict.model.Complaint;
import veridict.model.ComplaintState;
import veridict.model.Page;
import veridict.refusal.Refusal;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** Complaints, a line each, and the form that enters one. */
@Path("/complaints")
public class ComplaintsPage {
    private static final int LINES = 50;

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ClaimQueries claims;
    private final Forms forms;
    private final Visitor visitor;
    private final Clock clock;

    ComplaintsPage(
            Complaints complaints, ComplaintDesk desk, ClaimQueries claims, Forms forms, Visitor visitor, Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.claims = claims;
        this.forms = forms;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance complaints(Page<Complaint> complaints, ComplaintFilter filter, Instant now);

        static native TemplateInstance blank(Claim claim, Filled form);
    }

    @GET
    public TemplateInstance complaints(
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> overdue,
            @RestQuery @Nullable String cursor) {
        ComplaintFilter filter = new ComplaintFilter(
                state.filter(word -> !word.isEmpty()).map(ComplaintsPage::state).orElse(null),
                null,
                overdue.filter("true"::equals).isPresent());
        return Templates.complaints(complaints.page(filter, cursor, LINES, visitor.actor()), filter, clock.instant());
    }

    /** The form for a complaint about a claim's verdict. */
    @GET
    @Path("new")
    public TemplateInstance blank(@RestQuery Optional<UUID> claim) {
        return Templates.blank(claims.claim(claim.orElseThrow(NotFoundException::new), visitor.actor()), Filled.BLANK);
    }

    @POST
    public Response receive(MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> {
                    NewComplaint complaint = forms.read(form, NewComplaint.class);
                    return URI.create("/complaints/"
                            + desk.receive(complaint, visitor.actor()).id());
                },
                again -> Templates.blank(
                        claims.claim(
                                again.ids("claimId").stream().findFirst().orElseThrow(NotFoundException::new),
                                visitor.actor()),
                        again));
    }

    private static ComplaintState state(String word) {
        return Arrays.stream(ComplaintState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.of("/state", "is no state of a complaint"));
    }
}
