package veridict.ui.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import veridict.article.ArticleDesk;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.model.Article;
import veridict.refusal.Refusal;
import veridict.review.ReviewFlow;
import veridict.ui.frame.Newsroom;
import veridict.ui.frame.Visitor;

/** A letter to one who made claims in an article. */
@Path("/articles/{id: [0-9a-f-]{36}}/letter")
public class LetterPage {
    private static final int CLAIMS = 200;
    private static final int DAYS_TO_ANSWER = 3;

    private final ArticleDesk articles;
    private final ClaimQueries claims;
    private final ReviewFlow flow;
    private final Newsroom newsroom;
    private final Visitor visitor;
    private final Clock clock;

    LetterPage(
            ArticleDesk articles,
            ClaimQueries claims,
            ReviewFlow flow,
            Newsroom newsroom,
            Visitor visitor,
            Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.flow = flow;
        this.newsroom = newsroom;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(
                Article article,
                List<Addressee> addressees,
                @Nullable Addressee addressee,
                LocalDate replyBy,
                String subject,
                String text);
    }

    /**
     * @param to whom; who made most claims when absent
     * @param by the last day for an answer
     */
    @GET
    public TemplateInstance letter(@RestPath UUID id, @RestQuery Optional<String> to, @RestQuery Optional<String> by) {
        Article article = articles.article(id, visitor.actor());
        List<Addressee> addressees =
                Addressee.of(claims.list(ClaimFilter.ALL.ofArticle(id), null, CLAIMS, visitor.actor())
                        .items());
        Addressee addressee = addressees.stream()
                .filter(one ->
                        to.filter(wanted -> !wanted.equals(one.id().toString())).isEmpty())
                .findFirst()
                .orElse(null);
        LocalDate replyBy =
                by.filter(typed -> !typed.isBlank()).map(LetterPage::day).orElseGet(this::soon);
        if (addressee == null) {
            return Templates.letter(article, addressees, null, replyBy, "", "");
        }
        Letter letter = new Letter(newsroom.getName(), visitor.getName(), article, addressee, replyBy);
        return Templates.letter(article, addressees, addressee, replyBy, letter.subject(), letter.text());
    }

    private LocalDate soon() {
        return flow.inWorkingDays(clock.instant(), DAYS_TO_ANSWER)
                .atZone(visitor.zone())
                .toLocalDate();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw Refusal.Invalid.of("/by", "must be a date such as 2025-12-29");
        }
    }
}
