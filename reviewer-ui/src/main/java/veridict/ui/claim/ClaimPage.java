package veridict.ui.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.claim.Wording;
import veridict.review.ReviewDesk;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** A claim on one page, and its wording. */
@Path("/claims/{id: [0-9a-f-]{36}}")
public class ClaimPage {
    private static final String WORDING = "wording";

    private final Answers answers;
    private final ReviewDesk desk;
    private final Forms forms;
    private final Visitor visitor;

    ClaimPage(Answers answers, ReviewDesk desk, Forms forms, Visitor visitor) {
        this.answers = answers;
        this.desk = desk;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance claim(Dossier dossier, Tab tab, OpenForm open);
    }

    @GET
    public TemplateInstance claim(
            @RestPath UUID id, @RestQuery Optional<String> tab, @RestQuery Optional<String> edit) {
        Dossier dossier = answers.dossier(id);
        OpenForm open = edit.map(name -> answers.editing(dossier, name)).orElse(OpenForm.NONE);
        return Templates.claim(dossier, Tab.of(tab.orElse(""), dossier), open);
    }

    @POST
    @Path(WORDING)
    public Response reword(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Filled form = Filled.of(fields);
        return answers.to(id, WORDING, form, () -> {
            Wording typed = forms.read(form, Wording.class);
            desk.reword(id, form.seen(), now -> typed, visitor.actor());
            return URI.create("/claims/" + id);
        });
    }
}
