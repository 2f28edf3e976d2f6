package veridict.ui.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleDesk;
import veridict.article.NewArticle;
import veridict.model.Article;
import veridict.model.ArticleSummary;
import veridict.model.Page;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.form.Saving;
import veridict.ui.frame.Visitor;

/** The articles taken in, and the form that takes in another. */
@Path("/articles")
public class ArticlesPage {
    private static final int LINES = 50;

    private final ArticleDesk articles;
    private final Forms forms;
    private final Visitor visitor;

    ArticlesPage(ArticleDesk articles, Forms forms, Visitor visitor) {
        this.articles = articles;
        this.forms = forms;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance articles(Page<ArticleSummary> articles);

        static native TemplateInstance paste(Filled form, @Nullable Article existing);
    }

    @GET
    public TemplateInstance articles(@RestQuery @Nullable String cursor) {
        return Templates.articles(articles.list(cursor, LINES, visitor.actor()));
    }

    @GET
    @Path("new")
    public TemplateInstance paste() {
        return Templates.paste(Filled.BLANK, null);
    }

    @POST
    public Response take(MultivaluedMap<String, String> typed) {
        Filled form = Filled.of(typed);
        try {
            return Saving.of(form, () -> take(form), again -> Templates.paste(again, null));
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.Exists exists) {
                Article existing = articles.article(exists.existing(), visitor.actor());
                return Saving.again(409, Templates.paste(form, existing));
            }
            throw refused;
        }
    }

    private URI take(Filled form) {
        Article article = articles.take(forms.read(form, NewArticle.class), visitor.actor());
        return URI.create("/articles/" + article.id());
    }
}
