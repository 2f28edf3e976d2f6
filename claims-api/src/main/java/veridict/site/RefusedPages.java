package veridict.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import veridict.edge.Problem;
import veridict.edge.Problems;
import veridict.publication.NewsroomIdentity;
import veridict.publication.PublicUrls;
import veridict.publication.StyleSheet;
import veridict.refusal.Refusal;

/** A no, as a page for people and as a problem for programs. */
@ApplicationScoped
public class RefusedPages {

    private final PublicAnswers answers;
    private final PublicUrls urls;
    private final NewsroomIdentity newsroom;
    private final StyleSheet style;

    RefusedPages(PublicAnswers answers, PublicUrls urls, NewsroomIdentity newsroom, StyleSheet style) {
        this.answers = answers;
        this.urls = urls;
        this.newsroom = newsroom;
        this.style = style;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance refused(
                Problem problem, PublicUrls urls, NewsroomIdentity newsroom, String style);
    }

    Response answer(Refusal refusal, UriInfo asked, Request request) {
        Problem problem = refusal instanceof Refusal.Invalid invalid
                ? Problems.malformed(invalid.errors())
                : Problems.of(refusal);
        if (!Representation.prefersPage(request)) {
            return answers.headed(Response.fromResponse(Problems.answer(problem, asked)))
                    .build();
        }
        String page = Templates.refused(problem, urls, newsroom, style.href()).render();
        return answers.headed(Response.status(problem.status()).entity(page).type(Representation.PAGE.type()))
                .build();
    }
}
