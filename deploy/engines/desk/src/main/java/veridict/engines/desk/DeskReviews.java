package veridict.engines.desk;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import veridict.claim.ClaimantInput;
import veridict.claim.NewClaim;
import veridict.engines.Rounds;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimantKind;
import veridict.model.Form;
import veridict.model.Role;
import veridict.people.People;
import veridict.review.Move;
import veridict.review.ReviewDesk;
import veridict.verdict.DraftDesk;
import veridict.verdict.DraftText;

/**
 * The review as the desk makes it, as the role of claims-api: create, take-up, propose, publish by a second person, in a flow of these four
 * moves. What is written in between is a fifth transaction. Audit chain, events and frozen version are written, the database's own guards hold.
 */
@QuarkusMain
public class DeskReviews implements QuarkusApplication, Rounds.Review {
    private static final DraftText VERDICT = new DraftText(
            "unproven",
            "Nothing shows the attack, and nothing rules it out.",
            "We searched.",
            "en",
            "The desk",
            List.of());

    private final ReviewDesk desk;
    private final DraftDesk drafts;
    private final Actor mara;
    private final Actor edith;

    DeskReviews(ReviewDesk desk, DraftDesk drafts, People people) {
        this.desk = desk;
        this.drafts = drafts;
        this.mara = people.signedIn("https://login.example", "mara", "Mara the checker", Set.of(Role.FACT_CHECKER));
        this.edith = people.signedIn("https://login.example", "edith", "Edith the editor", Set.of(Role.EDITOR));
    }

    /** Argument: how many threads. */
    public static void main(String[] arguments) {
        Quarkus.run(DeskReviews.class, arguments);
    }

    @Override
    public int run(String... arguments) throws Exception {
        Rounds.of(this, Integer.parseInt(arguments[0]));
        return 0;
    }

    @Override
    public void run() {
        Claim claim = desk.submit(claim(), mara);
        claim = desk.apply(claim.id(), claim.version(), new Move.TakeUp(), mara);
        drafts.save(claim.id(), 0, VERDICT, mara);
        claim = desk.apply(claim.id(), claim.version(), new Move.Propose(), mara);
        desk.apply(claim.id(), claim.version(), new Move.Publish(), edith);
    }

    private static NewClaim claim() {
        return new NewClaim(
                "Ninety-one drones were sent against the residence in the Novgorod region, and all of them were destroyed.",
                Form.PARAPHRASE,
                "state agency",
                "91 drones attacked the residence",
                "en",
                null,
                new ClaimantInput(null, "A foreign minister", ClaimantKind.PERSON, "foreign minister", null, null),
                LocalDate.of(2025, 12, 29),
                List.of("war"),
                null,
                null,
                null,
                null);
    }
}
