package veridict.ui.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** What follows a form: the next page when it was taken, the same page with everything typed when it was not. */
public final class Saving {
    private static final int UNPROCESSABLE = 422;

    private Saving() {}

    /** Goes on to the next page, or shows the form {@code again} with what is wrong. */
    public static Response of(Filled form, Supplier<URI> write, Function<Filled, TemplateInstance> again) {
        return answer(form, () -> Response.seeOther(write.get()).build(), again);
    }

    /** The answer, or the form {@code again} with what is wrong. */
    public static Response answer(Filled form, Supplier<Response> write, Function<Filled, TemplateInstance> again) {
        try {
            return write.get();
        } catch (Refused refused) {
            return again(form, refused, again);
        }
    }

    private static Response again(Filled form, Refused refused, Function<Filled, TemplateInstance> again) {
        return switch (refused.refusal()) {
            case Refusal.Invalid invalid -> again(UNPROCESSABLE, again.apply(form.refused(invalid.errors())));
            case Refusal.GateClosed closed -> again(UNPROCESSABLE, again.apply(form.because(closed.detail())));
            case Refusal.Stale stale ->
                again(
                        412,
                        again.apply(form.because(
                                "Somebody was here in the meantime. This is how it is now; look, then decide again.")));
            case Refusal.Unknown gone ->
                again(404, again.apply(form.because("It is not here any more: somebody was faster.")));
            case Refusal.WrongState moved -> again(409, again.apply(form.because(moved.detail())));
            case Refusal.NotNow notNow -> again(409, again.apply(form.because(notNow.detail())));
            case Refusal.NotYours notYours -> again(403, again.apply(form.because(notYours.detail())));
            case Refusal.SameHand hand -> again(403, again.apply(form.because(hand.detail())));
            case Refusal.IsRecused recused -> again(403, again.apply(form.because(recused.detail())));
            case Refusal.Exists exists -> throw refused; // which one it is shows who knows it
            case Refusal.RoleMayNot role -> throw refused;
            case Refusal.Cancelled cancelled -> throw refused;
            case Refusal.NotKept gone -> throw refused;
            case Refusal.NotInFlow absent -> throw refused;
            case Refusal.KeyReused reused -> throw refused;
            case Refusal.StillRunning running -> throw refused;
        };
    }

    /** The page again, with everything typed, under the status that says why. */
    public static Response again(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}
