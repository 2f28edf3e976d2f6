package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.claim.NewClaim;
import veridict.claim.QuoteInput;
import veridict.evidence.NewAppearance;
import veridict.evidence.PartDesk;
import veridict.model.Actor;
import veridict.model.Article;
import veridict.model.Claim;
import veridict.model.TextQuote;
import veridict.review.Move;
import veridict.review.ReviewDesk;
import veridict.ui.form.Filled;
import veridict.ui.form.Forms;
import veridict.ui.frame.Visitor;

/** Hands in the claims that people make, and goes on with them as far as they asked. */
@ApplicationScoped
public class NewClaims {
    private static final String CHECK = "check";

    private final ReviewDesk desk;
    private final PartDesk parts;
    private final Forms forms;
    private final Visitor visitor;

    NewClaims(ReviewDesk desk, PartDesk parts, Forms forms, Visitor visitor) {
        this.desk = desk;
        this.parts = parts;
        this.forms = forms;
        this.visitor = visitor;
    }

    /** A claim made of an article: it appeared there too. */
    public URI take(Filled form, Article article) {
        Actor actor = visitor.actor();
        Claim claim = desk.submit(forms.read(form, NewClaim.class), actor);
        if (article.url() != null || article.outlet() != null) {
            parts.add(claim.id(), appearance(article, claim.quote()), List.of(), actor);
        }
        goOn(form, claim.id(), claim.version() + (article.url() != null || article.outlet() != null ? 1 : 0));
        return URI.create("/articles/" + article.id() + "#claim-" + claim.id());
    }

    /** A claim typed by hand. */
    public URI take(Filled form) {
        Claim claim = desk.submit(forms.read(form, NewClaim.class), visitor.actor());
        goOn(form, claim.id(), claim.version());
        return URI.create("/claims/" + claim.id());
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

    private void goOn(Filled form, UUID id, long version) {
        if (form.value("_then").equals(CHECK)) {
            Claim accepted = desk.apply(id, version, new Move.Accept(null, null), visitor.actor());
            desk.apply(id, accepted.version(), new Move.TakeUp(), visitor.actor());
        }
    }

    private static NewAppearance appearance(Article article, @Nullable TextQuote quote) {
        return new NewAppearance(
                article.url(),
                article.outlet(),
                null,
                article.publishedOn(),
                article.language(),
                quote == null ? null : new QuoteInput(quote.exact(), quote.prefix(), quote.suffix()));
    }
}
