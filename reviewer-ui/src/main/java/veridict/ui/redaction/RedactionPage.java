package veridict.ui.redaction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import veridict.claim.ClaimQueries;
import veridict.evidence.Filed;
import veridict.model.Claim;
import veridict.model.Redaction;
import veridict.redaction.NewRedaction;
import veridict.redaction.RedactionDesk;
import veridict.ui.form.Filled;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** What was removed from a claim, what is asked to be, and the form that asks. */
@Path("/claims/{id: [0-9a-f-]{36}}/redactions")
public class RedactionPage {
    private final RedactionDesk desk;
    private final ClaimQueries claims;
    private final Visitor visitor;

    RedactionPage(RedactionDesk desk, ClaimQueries claims, Visitor visitor) {
        this.desk = desk;
        this.claims = claims;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance redaction(Claim claim, List<Redaction> redactions, Filled form);
    }

    @GET
    public TemplateInstance redactions(@RestPath UUID id) {
        return page(id, Filled.BLANK);
    }

    @POST
    public Response ask(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> {
                    desk.request(id, typed(form), visitor.actor());
                    return here(id);
                },
                again -> page(id, again));
    }

    @POST
    @Path("{redaction}/remove")
    public Response takeBack(@RestPath UUID id, @RestPath UUID redaction, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(
                form,
                () -> {
                    desk.takeBack(id, redaction, form.seen(), visitor.actor());
                    return here(id);
                },
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Filled form) {
        List<Redaction> redactions = desk.redactions(id, visitor.actor()).stream()
                .map(redaction -> redaction.executedAt() == null ? located(id, redaction.id()) : redaction)
                .toList();
        return Templates.redaction(claims.claim(id, visitor.actor()), redactions, form);
    }

    private Redaction located(UUID id, UUID redaction) {
        Filed<Redaction> filed = desk.redaction(id, redaction, visitor.actor());
        return filed.part();
    }

    /** A text a line; whoever pastes one of several lines finds it all the same, line by line. */
    private static NewRedaction typed(Filled form) {
        return new NewRedaction(
                form.value("what[]")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                typed(form, "called"),
                form.value("legalBasis"),
                form.value("reason"));
    }

    private static @Nullable String typed(Filled form, String name) {
        return form.value(name).isBlank() ? null : form.value(name).strip();
    }

    private static URI here(UUID id) {
        return URI.create("/claims/" + id + "/redactions");
    }
}
