package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import veridict.claim.ClaimQueries;
import veridict.model.Claim;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.ui.frame.Visitor;
import veridict.ui.words.Showing;

/** The claim that somebody names by its address, its id or words of it. */
@ApplicationScoped
class NamedClaim {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 3;

    private final ClaimQueries claims;
    private final Visitor visitor;

    NamedClaim(ClaimQueries claims, Visitor visitor) {
        this.claims = claims;
        this.visitor = visitor;
    }

    /**
     * Its id.
     *
     * @param beside the claim that is not meant, though the words may fit it too
     * @throws Refused {@link Refusal.Invalid} for words that fit none or several
     */
    String id(String said, UUID beside) {
        Matcher id = ID.matcher(said);
        return id.find() ? id.group() : saying(said.strip(), beside);
    }

    private String saying(String words, UUID beside) {
        List<Claim> found =
                claims.list(MoveForms.LIVING.saying(words), null, LOOKED_AT, visitor.actor()).items().stream()
                        .filter(claim -> !claim.id().equals(beside))
                        .toList();
        List<Claim> same = found.stream().filter(claim -> says(claim, words)).toList();
        List<Claim> meant = same.isEmpty() ? found : same;
        return switch (meant.size()) {
            case 0 -> throw Refusal.Invalid.of("/of", "fits none: try other words of it, or paste its address");
            case 1 -> meant.getFirst().id().toString();
            default ->
                throw Refusal.Invalid.of(
                        "/of", "fits several: " + few(meant) + "; paste the address of the one you mean");
        };
    }

    private static boolean says(Claim claim, String words) {
        return words.equalsIgnoreCase(claim.statement()) || words.equalsIgnoreCase(claim.summary());
    }

    private static String few(List<Claim> several) {
        return several.stream()
                .limit(SHOWN)
                .map(claim -> "“" + Showing.brief(claim) + "”")
                .collect(Collectors.joining(", "));
    }
}
