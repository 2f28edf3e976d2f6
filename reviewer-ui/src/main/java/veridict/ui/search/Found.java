package veridict.ui.search;

import java.util.List;
import veridict.model.ArticleTitle;
import veridict.model.Claim;
import veridict.model.Claimant;

/** What the words lead to. */
public record Found(
        String words,
        List<Command> commands,
        List<Claim> claims,
        List<Claim> verdicts,
        List<Claimant> claimants,
        List<ArticleTitle> articles) {

    public boolean isNothing() {
        return commands.isEmpty()
                && claims.isEmpty()
                && verdicts.isEmpty()
                && claimants.isEmpty()
                && articles.isEmpty();
    }
}
