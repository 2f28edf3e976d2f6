package veridict.ui.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.article.ArticleDesk;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimSort;
import veridict.model.Actor;
import veridict.people.Claimants;
import veridict.ui.frame.Visitor;

/** What the words in the field above every page lead to; a page of its own for who has no scripts. */
@Path("/search")
public class SearchPage {
    private static final int MOST = 6;

    private final ClaimQueries claims;
    private final Claimants claimants;
    private final ArticleDesk articles;
    private final Visitor visitor;

    SearchPage(ClaimQueries claims, Claimants claimants, ArticleDesk articles, Visitor visitor) {
        this.claims = claims;
        this.claimants = claimants;
        this.articles = articles;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance search(Found found);
    }

    @GET
    public TemplateInstance search(@RestQuery("q") @DefaultValue("") String words) {
        return Templates.search(found(words.strip(), visitor.actor()));
    }

    private Found found(String words, Actor reader) {
        List<Command> commands = Command.found(words, visitor);
        boolean said = words.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!said) {
            return new Found(words, commands, List.of(), List.of(), List.of(), List.of());
        }
        ClaimFilter saying = ClaimFilter.ALL.saying(words);
        return new Found(
                words,
                commands,
                claims.list(saying.sorted(ClaimSort.LAST_CHANGED), null, MOST, reader)
                        .items(),
                claims.list(saying.onlyPublished(), null, MOST, reader).items(),
                reader.isStaff()
                        ? claimants.find(words, reader).stream().limit(MOST).toList()
                        : List.of(),
                reader.isStaff() ? articles.find(words, MOST, reader) : List.of());
    }
}
