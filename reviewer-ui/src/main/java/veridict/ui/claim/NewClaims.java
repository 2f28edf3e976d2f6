package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veridict.claim.NewClaim;
import veridict.claim.QuoteInput;
import veridict.evidence.NewAppearance;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.review.Intake;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** Hands in the claims that people make, and goes on with them as far as they asked. */
@ApplicationScoped
public class NewClaims {
    private static final String CHECK = "check";

    private final Intake intake;
    private final Forms forms;
    private final Visitor visitor;

    NewClaims(Intake intake, Forms forms, Visitor visitor) {
        this.intake = intake;
        this.forms = forms;
        this.visitor = visitor;
    }

    /** A claim made of an article: it appeared there too. */
    public URI take(Filled form, Article article) {
        NewClaim input = forms.read(form, NewClaim.class);
        Claim claim = take(form, input, appearance(article, input.quote()));
        return URI.create("/articles/" + article.id() + "#claim-" + claim.id());
    }

    /** A claim typed by hand. */
    public URI take(Filled form) {
        Claim claim = take(form, forms.read(form, NewClaim.class), Optional.empty());
        return URI.create("/claims/" + claim.id());
    }

    private Claim take(Filled form, NewClaim input, Optional<NewAppearance> seen) {
        return form.value("_then").equals(CHECK)
                ? intake.submitAndTakeUp(input, seen, visitor.actor())
                : intake.submit(input, seen, visitor.actor());
    }

    /** The form for another claim of an article: what the last one said of its claimant is likely to hold again. */
    public Filled blank(Article article, Optional<Claim> last) {
        Filled form = Filled.BLANK
                .with("language", article.language())
                .with(
                        "claimedOn",
                        article.publishedOn() == null
                                ? ""
                                : article.publishedOn().toString());
        return last.map(claim -> after(form, claim)).orElse(form);
    }

    private static Filled after(Filled form, Claim last) {
        Filled more = form.with("medium", last.medium() == null ? "" : last.medium())
                .with(
                        "claimedOn",
                        last.claimedOn() == null ? "" : last.claimedOn().toString());
        return last.claimant() == null
                ? more
                : more.with("claimant.name", last.claimant().name())
                        .with(
                                "claimant.role",
                                last.claimant().role() == null
                                        ? ""
                                        : last.claimant().role());
    }

    private static Optional<NewAppearance> appearance(Article article, @Nullable QuoteInput quote) {
        return article.url() == null && article.outlet() == null
                ? Optional.empty()
                : Optional.of(new NewAppearance(
                        article.url(), article.outlet(), null, article.publishedOn(), article.language(), quote));
    }
}
