package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleDesk;
import veridict.article.NewArticle;
import veridict.edge.Answers;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.model.Article;
import veridict.model.ArticleSummary;
import veridict.model.Page;

@Path("/v1/articles")
@Tag(name = "Articles", description = "Source documents; their text never changes.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ArticlesResource {

    private final ArticleDesk articles;
    private final Call call;

    ArticlesResource(ArticleDesk articles, Call call) {
        this.articles = articles;
        this.call = call;
    }

    @POST
    @Operation(summary = "Take an article in; the same text again answers 409 with the existing one")
    @APIResponseSchema(value = Article.class, responseCode = "201")
    public Response take(NewArticle article) {
        Article taken = call.once(Article.class, actor -> articles.take(article, actor));
        return Answers.created("/v1/articles/" + taken.id(), taken, 1);
    }

    @GET
    @Operation(summary = "List articles, the newest first, without their texts")
    public Page<ArticleSummary> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return articles.list(cursor, Limit.rows(limit), call.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an article")
    @APIResponseSchema(Article.class)
    public Response read(UUID id) {
        return Answers.ok(articles.article(id, call.actor()), 1);
    }
}
