package veridict.ui.claim;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.evidence.NewPart;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** The forms of a claim's parts: positions, appearances, contacts, evidence, searches. */
@Path("/claims/{id: [0-9a-f-]{36}}/{kind: positions|appearances|contacts|evidence|searches}")
public class PartsPage {
    private final Answers answers;
    private final PartDesk parts;
    private final Forms forms;
    private final Visitor visitor;

    PartsPage(Answers answers, PartDesk parts, Forms forms, Visitor visitor) {
        this.answers = answers;
        this.parts = parts;
        this.forms = forms;
        this.visitor = visitor;
    }

    /** Adds a part, also for the other claims that were ticked. */
    @POST
    public Response add(@RestPath UUID id, @RestPath String kind, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(id, kind, form, () -> {
            parts.add(id, read(kind, form), form.ids("_alsoFor"), visitor.actor());
            return back(id, kind);
        });
    }

    @POST
    @Path("{part}")
    public Response change(
            @RestPath UUID id, @RestPath String kind, @RestPath UUID part, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(id, kind + "/" + part, form, () -> {
            parts.change(id, part, form.seen(), read(kind, form), visitor.actor());
            return back(id, kind);
        });
    }

    @POST
    @Path("{part}/remove")
    public Response remove(
            @RestPath UUID id, @RestPath String kind, @RestPath UUID part, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(id, kind + "/" + part, form, () -> {
            parts.remove(id, part, PartKind.of(kind).orElseThrow(NotFoundException::new), form.seen(), visitor.actor());
            return back(id, kind);
        });
    }

    private NewPart<?> read(String kind, Filled form) {
        return forms.read(form, Parts.input(kind).findFirst().orElseThrow(NotFoundException::new));
    }

    private static URI back(UUID id, String kind) {
        return URI.create("/claims/" + id + (kind.equals("contacts") ? "?tab=contacts" : ""));
    }
}
