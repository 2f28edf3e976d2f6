package veridict.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import veridict.json.Json;
import veridict.model.Version;
import veridict.publication.ClaimReview;
import veridict.publication.Edition;
import veridict.publication.VerdictPage;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.verdict.Versions;

/** Published verdicts: {@code {slug}} is the current version, {@code {slug}/v/{n}} any; as a page, JSON or ClaimReview. */
@Path("/public/verdicts")
@Tag(name = "Public", description = "Published verdicts, for everybody: no token is asked for.")
@PermitAll
public class VerdictsResource {

    private final Versions versions;
    private final VerdictPage page;
    private final ClaimReview review;
    private final Json json;
    private final PublicAnswers answers;
    private final RefusedPages refusals;

    VerdictsResource(
            Versions versions,
            VerdictPage page,
            ClaimReview review,
            Json json,
            PublicAnswers answers,
            RefusedPages refusals) {
        this.versions = versions;
        this.page = page;
        this.review = review;
        this.json = json;
        this.answers = answers;
        this.refusals = refusals;
    }

    @GET
    @Path("/{slug}")
    @Operation(
            summary = "Read a published verdict as it is now",
            description = "A page, JSON or a ClaimReview, by Accept or by suffix (.html, .json, .jsonld)")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Version.class)),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response current(String slug, @Context Request request) {
        String bare = Representation.bare(slug);
        Version current = found(versions.published(bare), bare);
        return current.slug().equals(bare)
                ? answer(current, Representation.of(slug, request), request)
                : moved(current.slug() + slug.substring(bare.length()));
    }

    @GET
    @Path("/{slug}/v/{number}")
    @Operation(
            summary = "Read a version of a published verdict",
            description = "A page, JSON or a ClaimReview, by Accept or by suffix (.html, .json, .jsonld)")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Version.class)),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response version(String slug, String number, @Context Request request) {
        String bare = Representation.bare(number);
        Version asked = found(number(bare).flatMap(n -> versions.published(slug, n)), slug + "/v/" + bare);
        return asked.slug().equals(slug)
                ? answer(asked, Representation.of(number, request), request)
                : moved(asked.slug() + "/v/" + number);
    }

    /** An address that said what was redacted leads on to what is left of it. */
    private static Response moved(String address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/public/verdicts/" + address))
                .build();
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo asked, Request request) {
        return refusals.answer(refused.refusal(), asked, request);
    }

    private Response answer(Version asked, Representation form, Request request) {
        Edition edition = new Edition(
                asked,
                versions.history(asked.claimId()),
                versions.retraction(asked.claimId()).orElse(null));
        String body =
                switch (form) {
                    case PAGE -> page.html(edition);
                    case JSON -> text(edition);
                    case JSON_LD -> markup(edition);
                };
        return answers.answer(request, form.type(), body, edition.changed());
    }

    private String text(Edition edition) {
        String frozen = json.text(edition.version());
        if (edition.retraction() == null) {
            return frozen;
        }
        Map<String, Object> retracted = new LinkedHashMap<>(json.map(frozen));
        retracted.put("retraction", edition.retraction());
        return json.text(retracted);
    }

    // Search engines take what they read here for what we say now.
    private String markup(Edition edition) {
        if (!edition.isStanding()) {
            throw new Refused(new Refusal.Unknown(
                    "ClaimReview of a replaced or retracted version",
                    String.valueOf(edition.version().number())));
        }
        return review.jsonLd(edition);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Version found(Optional<Version> version, String address) {
        return version.orElseThrow(() -> new Refused(new Refusal.Unknown("verdict", address)));
    }
}
