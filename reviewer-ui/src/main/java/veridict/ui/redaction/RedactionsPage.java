package veridict.ui.redaction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.model.Page;
import veridict.model.Redaction;
import veridict.redaction.RedactionDesk;
import veridict.ui.frame.Visitor;

/** The redactions of all claims, a line each, for admins. */
@Path("/redactions")
public class RedactionsPage {
    private static final int LINES = 50;

    private final RedactionDesk desk;
    private final Visitor visitor;

    RedactionsPage(RedactionDesk desk, Visitor visitor) {
        this.desk = desk;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance redactions(Page<Redaction> redactions, boolean open);
    }

    @GET
    public TemplateInstance redactions(@RestQuery Optional<String> open, @RestQuery @Nullable String cursor) {
        boolean waiting = open.filter("true"::equals).isPresent();
        return Templates.redactions(desk.page(waiting, cursor, LINES, visitor.actor()), waiting);
    }
}
