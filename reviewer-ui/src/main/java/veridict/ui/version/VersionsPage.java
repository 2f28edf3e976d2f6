package veridict.ui.version;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.VersionChange;
import veridict.ui.frame.Visitor;
import veridict.verdict.Versions;

/** Two versions of a verdict side by side, as they were frozen; the last two when nobody says which. */
@Path("/claims/{id: [0-9a-f-]{36}}/versions")
public class VersionsPage {
    private final ClaimQueries claims;
    private final Versions versions;
    private final Visitor visitor;

    VersionsPage(ClaimQueries claims, Versions versions, Visitor visitor) {
        this.claims = claims;
        this.versions = versions;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance versions(UUID claim, Pair pair);
    }

    @GET
    public TemplateInstance versions(
            @RestPath UUID id, @RestQuery Optional<Integer> from, @RestQuery Optional<Integer> to) {
        Actor reader = visitor.actor();
        claims.claim(id, reader);
        List<VersionChange> all = versions.history(id);
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        int later = to.orElse(all.getLast().number());
        int earlier = from.orElse(Math.max(1, later - 1));
        return Templates.versions(
                id, new Pair(versions.version(id, earlier, reader), versions.version(id, later, reader), all));
    }
}
