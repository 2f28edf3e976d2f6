package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import veridict.claim.Wording;
import veridict.model.Missing;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/**
 * What a claim's page answers to a form: the page as it is now, or the same page with the form still open, everything typed in it, and
 * what others did in the meantime.
 */
@ApplicationScoped
class Answers {
    private static final int UNPROCESSABLE = 422;

    private final Dossiers dossiers;
    private final Forms forms;
    private final Visitor visitor;

    Answers(Dossiers dossiers, Forms forms, Visitor visitor) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.visitor = visitor;
    }

    Dossier dossier(UUID id) {
        return dossiers.of(id, visitor.actor());
    }

    Dossier atWork(UUID id) {
        return dossiers.atWork(id, visitor.actor());
    }

    Response to(UUID id, String name, Filled form, Supplier<URI> write) {
        try {
            return Response.seeOther(write.get()).build();
        } catch (Refused refused) {
            return again(dossier(id), OpenForm.of(name, form), refused);
        }
    }

    private Response again(Dossier now, OpenForm form, Refused refused) {
        return switch (refused.refusal()) {
            case Refusal.Invalid invalid ->
                page(UNPROCESSABLE, now, OpenForm.of(form.name(), form.filled().refused(invalid.errors())));
            case Refusal.Stale stale when form.isOfThread() -> page(412, now, form.because(stale.detail(), List.of()));
            case Refusal.Stale stale ->
                page(
                        412,
                        now,
                        over(now, form)
                                .because(
                                        "The claim has changed since you read it. This is how it is now; look, then decide again.",
                                        now.since(form.filled().seen())));
            case Refusal.WrongState moved ->
                page(
                        409,
                        now,
                        form.because(
                                "Somebody was faster: the claim has moved on since you read it.",
                                now.since(form.filled().seen())));
            case Refusal.GateClosed closed ->
                page(UNPROCESSABLE, now, form.because(words(closed.missing()), List.of()));
            case Refusal.Exists exists ->
                page(
                        409,
                        now,
                        form.because(
                                "Somebody was faster: this is here already.",
                                now.since(form.filled().seen())));
            case Refusal.SameHand hand -> page(403, now, form.because(hand.detail(), List.of()));
            case Refusal.NotYours notYours -> page(403, now, form.because(notYours.detail(), List.of()));
            case Refusal.IsRecused recused -> page(403, now, form.because(recused.detail(), List.of()));
            case Refusal.NotNow notNow -> page(409, now, form.because(notNow.detail(), List.of()));
            case Refusal.Unknown gone
            when form.isOfPart() ->
                page(
                        404,
                        now,
                        OpenForm.of(form.kind(), form.filled())
                                .because(
                                        "Somebody took this away while you were writing. What you typed is in the form that adds it again.",
                                        now.since(form.filled().seen())));
            case Refusal.Unknown unknown -> throw refused;
            case Refusal.RoleMayNot role -> throw refused;
            case Refusal.Cancelled cancelled -> throw refused;
            case Refusal.NotKept gone -> throw refused;
            case Refusal.NotInFlow absent -> throw refused;
            case Refusal.KeyReused reused -> throw refused;
            case Refusal.StillRunning running -> throw refused;
        };
    }

    private OpenForm over(Dossier now, OpenForm form) {
        Filled there = editing(now, form.name()).filled();
        return OpenForm.of(
                form.name(),
                there.values().isEmpty()
                        ? form.filled().with("_seen", Long.toString(now.claim().version()))
                        : form.filled().over(there, now.claim().version()));
    }

    /** The form of that name, showing what is there now. */
    OpenForm editing(Dossier dossier, String name) {
        if (name.equals("wording")) {
            return OpenForm.of(name, forms.show(Wording.of(dossier.claim())));
        }
        return Parts.all(dossier)
                .filter(part -> name.endsWith("/" + part.id()))
                .findFirst()
                .map(part -> OpenForm.of(name, forms.show(part.part())))
                .orElse(OpenForm.NONE);
    }

    private static Response page(int status, Dossier now, OpenForm form) {
        return Saving.again(status, ClaimPage.Templates.claim(now, Tab.with(form.name(), now), form));
    }

    static String words(List<Missing> missing) {
        return missing.stream().map(Missing::message).collect(Collectors.joining(" "));
    }
}
