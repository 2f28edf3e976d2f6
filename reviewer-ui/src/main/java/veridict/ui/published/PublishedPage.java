package veridict.ui.published;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.model.Page;
import veridict.model.Version;
import veridict.verdict.Versions;

/** Every verdict that is public, the newest first. */
@Path("/published")
public class PublishedPage {
    private static final int LINES = 50;

    private final Versions versions;

    PublishedPage(Versions versions) {
        this.versions = versions;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance published(Page<Version> versions, boolean onward);
    }

    @GET
    public TemplateInstance published(@RestQuery @Nullable String cursor) {
        return Templates.published(versions.newest(cursor, LINES), cursor != null);
    }
}
