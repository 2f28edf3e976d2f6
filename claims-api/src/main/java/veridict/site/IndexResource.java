package veridict.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import veridict.json.Json;
import veridict.model.Page;
import veridict.model.Version;
import veridict.publication.NewsroomIdentity;
import veridict.publication.PublicUrls;
import veridict.publication.Sheet;
import veridict.publication.StyleSheet;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Versions;

/** What was published, the newest first. */
@Path("/public")
@Tag(name = "Public")
@PermitAll
public class IndexResource {

    private static final int MOST = 100;

    private final Versions versions;
    private final Json json;
    private final PublicUrls urls;
    private final NewsroomIdentity newsroom;
    private final StyleSheet style;
    private final PublicAnswers answers;
    private final RefusedPages refusals;

    IndexResource(
            Versions versions,
            Json json,
            PublicUrls urls,
            NewsroomIdentity newsroom,
            StyleSheet style,
            PublicAnswers answers,
            RefusedPages refusals) {
        this.versions = versions;
        this.json = json;
        this.urls = urls;
        this.newsroom = newsroom;
        this.style = style;
        this.answers = answers;
        this.refusals = refusals;
    }

    /** For the description alone. */
    record VersionPage(List<Version> items, @Nullable String next) {}

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance index(
                Page<Sheet> verdicts, boolean onward, PublicUrls urls, NewsroomIdentity newsroom, String style);
    }

    @GET
    @Operation(
            summary = "List published verdicts, the newest first",
            description = "A page or JSON, by Accept: the current version of each")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = VersionPage.class))
            })
    public Response newest(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("20") String limit, @Context Request request) {
        Representation form = Representation.accepted(request, Representation.PAGE, Representation.JSON);
        Page<Version> found = versions.newest(cursor, bounded(limit));
        String body = form == Representation.PAGE ? page(found, cursor != null) : json.text(found);
        return answers.answer(request, form.type(), body, null);
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo asked, Request request) {
        return refusals.answer(refused.refusal(), asked, request);
    }

    private String page(Page<Version> found, boolean onward) {
        Page<Sheet> sheets =
                new Page<>(found.items().stream().map(Sheet::listed).toList(), found.next());
        return Templates.index(sheets, onward, urls, newsroom, style.href()).render();
    }

    private static int bounded(String limit) {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw Refusal.Invalid.of("/limit", "is a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
