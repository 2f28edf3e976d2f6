package veridict.ui.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells who signed in without any role at this newsroom that they have none, instead of showing them empty pages. */
@ApplicationScoped
public class Rights {
    private final Visitor visitor;

    Rights(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance none();
    }

    @ServerRequestFilter
    public Optional<Response> none() {
        if (!visitor.isSignedIn() || !visitor.actor().roles().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Response.status(403)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.none())
                .build());
    }
}
