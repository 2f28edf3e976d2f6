package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.claim.ClaimantInput;
import veridict.claim.Wording;
import veridict.model.Actor;
import veridict.model.Change;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Publicness;
import veridict.refusal.Refusal;

/** What a claim says can be put right until it is published, in the open, and nobody publishes what they did not read. */
@QuarkusTest
class RewordingTest {

    private static final String BETTER = "Ninety drones were sent against the residence.";

    @Inject
    Newsroom newsroom;

    @Inject
    ReviewDesk desk;

    @Inject
    ClaimQueries claims;

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ACCEPTED", "IN_REVIEW", "PROPOSED", "APPROVED", "ON_HOLD", "UNDER_CORRECTION"})
    void a_claim_is_reworded_before_publication_and_the_history_says_what_was_there(ClaimState state) {
        Claim claim = newsroom.in(state);
        Claim reworded = reworded(claim, newsroom.mara());
        assertEquals(claim.version() + 1, reworded.version());
        assertEquals(state == ClaimState.APPROVED ? ClaimState.PROPOSED : state, reworded.state());
        assertTrue(claims.history(claim.id(), newsroom.mara())
                .getLast()
                .changes()
                .contains(new Change("statement", claim.statement(), BETTER)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHED", "RETRACTED", "WITHDRAWN", "DECLINED", "DUPLICATE"})
    void what_is_published_or_closed_keeps_its_words(ClaimState state) {
        Claim claim = newsroom.in(state);
        refused(Refusal.WrongState.class, () -> reworded(claim, newsroom.mara()));
    }

    @Test
    void an_approval_ends_while_the_claim_is_held_too() {
        Claim held = newsroom.move(newsroom.approved(), new Move.Hold("Waiting.", null), newsroom.edith());
        reworded(held, newsroom.mara());
        Claim resumed = newsroom.move(newsroom.now(held, newsroom.edith()), new Move.Resume(), newsroom.edith());
        assertEquals(ClaimState.PROPOSED, resumed.state());
        refused(Refusal.WrongState.class, () -> newsroom.move(resumed, new Move.Publish(), newsroom.edith()));
    }

    @Test
    void an_editor_who_read_the_words_before_does_not_approve_the_new_ones() {
        Claim proposed = newsroom.proposed();
        String draft = newsroom.revision(proposed);
        reworded(proposed, newsroom.mara());
        refused(Refusal.Stale.class, () -> newsroom.move(proposed, new Move.Approve(draft), newsroom.edith()));
    }

    @Test
    void the_newsroom_rewords_and_its_submitter_until_it_is_accepted() {
        for (Actor one :
                List.of(newsroom.mara(), newsroom.tom(), newsroom.edith(), newsroom.omar(), newsroom.reader())) {
            assertEquals(
                    BETTER, reworded(newsroom.submitted(newsroom.reader()), one).statement());
        }
        Claim submitted = newsroom.submitted(newsroom.reader());
        refused(Refusal.NotYours.class, () -> reworded(submitted, newsroom.ada()));
        refused(Refusal.Unknown.class, () -> reworded(submitted, newsroom.bot()));
        Claim accepted = newsroom.move(submitted, new Move.Accept(null, null), newsroom.mara());
        refused(Refusal.NotYours.class, () -> reworded(accepted, newsroom.reader()));
    }

    @Test
    void another_of_the_same_name_is_another_claimant() {
        Claim approved = newsroom.approved();
        ClaimantInput of = new ClaimantInput(null, approved.claimant().name(), null, null, null, Publicness.PRIVATE);
        Claim now = desk.reword(approved.id(), approved.version(), was -> claimant(was, of), newsroom.mara());
        assertNotEquals(approved.claimant().id(), now.claimant().id());
        assertEquals(ClaimState.PROPOSED, now.state());
        assertTrue(claims.history(now.id(), newsroom.edith()).getLast().changes().stream()
                .anyMatch(change -> change.field().equals("claimant.publicness")
                        && "PUBLIC".equals(change.before())
                        && "PRIVATE".equals(change.after())));
    }

    @Test
    void what_is_said_of_a_claimant_elsewhere_changes_nothing_that_is_approved() {
        Claim approved = newsroom.approved();
        newsroom.by(
                new ClaimantInput(null, approved.claimant().name(), null, null, "https://id.example/minister", null));
        assertEquals(
                approved.claimant(), newsroom.now(approved, newsroom.edith()).claimant());
    }

    private static Wording claimant(Wording was, ClaimantInput claimant) {
        return new Wording(
                was.statement(),
                was.form(),
                was.medium(),
                was.summary(),
                was.language(),
                was.translation(),
                claimant,
                was.claimedOn(),
                was.topics(),
                was.priority());
    }

    private Claim reworded(Claim claim, Actor actor) {
        return desk.reword(claim.id(), claim.version(), RewordingTest::better, actor);
    }

    static Wording better(Wording was) {
        return new Wording(
                BETTER,
                was.form(),
                was.medium(),
                was.summary(),
                was.language(),
                was.translation(),
                was.claimant(),
                was.claimedOn(),
                was.topics(),
                was.priority());
    }
}
