package veridict.ui.claim;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.review.NewWaiver;
import veridict.review.WaiverDesk;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** The forms by which an editor waives a gate, and takes that back. */
@Path("/claims/{id: [0-9a-f-]{36}}/waivers")
public class WaiversPage {
    private final Answers answers;
    private final WaiverDesk waivers;
    private final Forms forms;
    private final Visitor visitor;

    WaiversPage(Answers answers, WaiverDesk waivers, Forms forms, Visitor visitor) {
        this.answers = answers;
        this.waivers = waivers;
        this.forms = forms;
        this.visitor = visitor;
    }

    @POST
    public Response grant(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(id, "waivers/" + form.value("gate"), form, () -> {
            waivers.grant(id, forms.read(form, NewWaiver.class), visitor.actor());
            return URI.create("/claims/" + id);
        });
    }

    @POST
    @Path("{waiver}/remove")
    public Response takeBack(@RestPath UUID id, @RestPath UUID waiver, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return answers.to(id, "waivers", form, () -> {
            waivers.takeBack(id, waiver, form.seen(), visitor.actor());
            return URI.create("/claims/" + id);
        });
    }
}
