package veridict.ui.claim;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import veridict.model.Claim;
import veridict.model.MoveName;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;
import veridict.review.Moves;
import veridict.review.ReviewDesk;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** The buttons of a claim: each is a move. */
@Path("/claims/{id: [0-9a-f-]{36}}/moves/{move: [a-z-]+}")
public class MovesPage {
    private final Answers answers;
    private final ReviewDesk desk;
    private final Moves moves;
    private final NamedClaim named;
    private final Forms forms;
    private final TypedTimes times;
    private final Visitor visitor;

    MovesPage(
            Answers answers,
            ReviewDesk desk,
            Moves moves,
            NamedClaim named,
            Forms forms,
            TypedTimes times,
            Visitor visitor) {
        this.answers = answers;
        this.desk = desk;
        this.moves = moves;
        this.named = named;
        this.forms = forms;
        this.times = times;
        this.visitor = visitor;
    }

    /** Makes the move; an approval goes on to the publication when that was asked for in one. */
    @POST
    public Response make(@RestPath UUID id, @RestPath String move, MultivaluedMap<String, String> typed) {
        MoveName name = MoveName.of(move).orElseThrow(NotFoundException::new);
        Filled form = Filled.of(typed);
        return answers.to(id, "move/" + move, form, () -> {
            String data = forms.json(times.meant(name, named(id, form)));
            Claim claim = desk.apply(id, form.seen(), moves.read(name, data), visitor.actor());
            if (form.value("_then").equals(MoveName.PUBLISH.wire())) {
                publish(claim);
            }
            return URI.create("/claims/" + id);
        });
    }

    /** Of two things asked for in one, the first is done. */
    private void publish(Claim approved) {
        try {
            desk.apply(approved.id(), approved.version(), new Move.Publish(), visitor.actor());
        } catch (Refused refused) {
            String why = refused.refusal() instanceof Refusal.GateClosed closed
                    ? Answers.words(closed.missing())
                    : refused.refusal().detail();
            throw new Refused(new Refusal.NotNow("Approved. Not published, because of this: " + why));
        }
    }

    private Filled named(UUID id, Filled form) {
        String other = form.value("of");
        return other.isBlank() ? form : form.with("of", named.id(other, id));
    }
}
