package veridict.ui.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleDesk;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.evidence.NewPosition;
import veridict.evidence.PartDesk;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.refusal.Refusal;
import veridict.ui.claim.NewClaims;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** An article as one reads it, with its claims; selecting a sentence makes another. */
@Path("/articles/{id: [0-9a-f-]{36}}")
public class ArticlePage {
    private static final int CLAIMS = 200;

    private final ArticleDesk articles;
    private final ClaimQueries claims;
    private final NewClaims newClaims;
    private final PartDesk parts;
    private final Forms forms;
    private final Visitor visitor;

    ArticlePage(
            ArticleDesk articles,
            ClaimQueries claims,
            NewClaims newClaims,
            PartDesk parts,
            Forms forms,
            Visitor visitor) {
        this.articles = articles;
        this.claims = claims;
        this.newClaims = newClaims;
        this.parts = parts;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance article(
                Article article,
                List<Passage> passages,
                List<Claim> claims,
                @Nullable Filled claimForm,
                @Nullable Filled positionForm,
                Filled blankClaim,
                Filled blankPosition);
    }

    @GET
    public TemplateInstance article(@RestPath UUID id) {
        return page(id, null, null);
    }

    @POST
    @Path("claims")
    public Response makeClaim(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Article article = articles.article(id, visitor.actor());
        Filled form = Filled.of(typed).with("articleId", id.toString());
        return Saving.of(form, () -> newClaims.take(form, article), again -> page(id, again, null));
    }

    /** One position for every claim that was ticked. */
    @POST
    @Path("positions")
    public Response addPosition(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        return Saving.of(form, () -> addPosition(id, form), again -> page(id, null, again));
    }

    private URI addPosition(UUID id, Filled form) {
        List<UUID> ticked = form.ids("_claims");
        if (ticked.isEmpty()) {
            throw Refusal.Invalid.of("/_claims", "Tick at least one claim");
        }
        NewPosition position = forms.read(form, NewPosition.class);
        parts.add(ticked.getFirst(), position, ticked.subList(1, ticked.size()), visitor.actor());
        return URI.create("/articles/" + id);
    }

    private TemplateInstance page(UUID id, @Nullable Filled claimForm, @Nullable Filled positionForm) {
        Article article = articles.article(id, visitor.actor());
        // As a browser holds it: what is selected there is found here.
        String text = article.text().replaceAll("\\r\\n?", "\n");
        ClaimFilter ofArticle = ClaimFilter.ALL.ofArticle(id);
        List<Claim> made = claims.list(ofArticle, null, CLAIMS, visitor.actor()).items();
        return Templates.article(
                article,
                Reading.of(text, made.reversed()),
                Reading.inOrder(text, made),
                claimForm,
                positionForm,
                newClaims.blank(article, made.stream().findFirst()),
                Filled.BLANK.with(
                        "date",
                        article.publishedOn() == null
                                ? ""
                                : article.publishedOn().toString()));
    }
}
