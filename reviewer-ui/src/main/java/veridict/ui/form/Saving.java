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

    /** Shows the form {@code again} with what is wrong; any other refusal gets its own page. */
    public static Response of(Filled form, Supplier<URI> write, Function<Filled, TemplateInstance> again) {
        try {
            return Response.seeOther(write.get()).build();
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.Invalid invalid) {
                return again(UNPROCESSABLE, again.apply(form.refused(invalid.errors())));
            }
            throw refused;
        }
    }

    /** The page again, with everything typed, under the status that says why. */
    public static Response again(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}
