package veridict.ui.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import veridict.evidence.PartDesk;
import veridict.evidence.PartKind;
import veridict.model.Draft;
import veridict.model.Rating;
import veridict.publication.Citations;
import veridict.refusal.FieldError;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;
import veridict.verdict.RatingScale;

/** The draft saves itself: each save answers when it was saved, the preview and what is still missing. */
@Path("/claims/{id: [0-9a-f-]{36}}/draft")
public class DraftPage {
    private static final int UNPROCESSABLE = 422;

    private final Answers answers;
    private final DraftDesk drafts;
    private final PartDesk parts;
    private final RatingScale scale;
    private final Forms forms;
    private final Visitor visitor;

    DraftPage(Answers answers, DraftDesk drafts, PartDesk parts, RatingScale scale, Forms forms, Visitor visitor) {
        this.answers = answers;
        this.drafts = drafts;
        this.parts = parts;
        this.scale = scale;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance saved(Dossier dossier, OpenForm open);

        static native TemplateInstance unsaved(List<FieldError> errors, boolean gone);

        static native TemplateInstance conflict(Draft theirs, Filled mine, List<Rating> scale);
    }

    @POST
    public Response save(
            @RestPath UUID id,
            @HeaderParam("HX-Request") Optional<String> script,
            MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        try {
            drafts.save(id, form.seen(), forms.read(cited(id, form), DraftText.class), visitor.actor());
        } catch (Refused refused) {
            return unsaved(id, form, refused);
        }
        return script.isPresent()
                ? Saving.again(200, Templates.saved(answers.atWork(id), OpenForm.NONE))
                : Response.seeOther(URI.create("/claims/" + id + "?tab=verdict"))
                        .build();
    }

    private Response unsaved(UUID id, Filled form, Refused refused) {
        return switch (refused.refusal()) {
            case Refusal.Invalid invalid -> Saving.again(UNPROCESSABLE, Templates.unsaved(invalid.errors(), false));
            case Refusal.Stale stale ->
                Saving.again(412, Templates.conflict(drafts.draft(id, visitor.actor()), form, scale.ratings()));
            case Refusal.WrongState moved -> gone(409, moved);
            case Refusal.NotYours notYours -> gone(403, notYours);
            case Refusal.IsRecused recused -> gone(403, recused);
            case Refusal.Unknown gone -> throw refused;
            case Refusal.RoleMayNot role -> throw refused;
            case Refusal.SameHand hand -> throw refused;
            case Refusal.NotNow now -> throw refused;
            case Refusal.Cancelled cancelled -> throw refused;
            case Refusal.NotKept gone -> throw refused;
            case Refusal.NotInFlow absent -> throw refused;
            case Refusal.Exists exists -> throw refused;
            case Refusal.GateClosed closed -> throw refused;
            case Refusal.KeyReused reused -> throw refused;
            case Refusal.StillRunning running -> throw refused;
        };
    }

    /** The draft is no longer theirs to write. */
    private static Response gone(int status, Refusal why) {
        return Saving.again(status, Templates.unsaved(List.of(new FieldError("", why.detail())), true));
    }

    /** With the sources it stands on: those ticked, and those that the text names and the ledger has. */
    private Filled cited(UUID id, Filled form) {
        TreeSet<Integer> known = new TreeSet<>();
        parts.parts(id, PartKind.EVIDENCE, visitor.actor()).forEach(item -> known.add(item.number()));
        parts.parts(id, PartKind.SEARCHES, visitor.actor()).forEach(search -> known.add(search.number()));
        TreeSet<Integer> cited = new TreeSet<>(Citations.in(form.value("explanation")));
        form.all("_cite").stream()
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .forEach(cited::add);
        cited.retainAll(known);
        return form.with("citations[]", cited.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
