package veridict.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veridict.Newsroom;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.Draft;
import veridict.model.Person;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;
import veridict.review.Move;

@QuarkusTest
class DraftDeskTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DraftDesk drafts;

    @Inject
    ClaimQueries claims;

    @Test
    void a_draft_has_revisions_of_its_own_and_leaves_the_claim_as_it_is() {
        Claim claim = newsroom.inReview();
        assertEquals(0, drafts.draft(claim.id(), newsroom.mara()).revision());
        Draft first = drafts.save(claim.id(), 0, Newsroom.rated("false"), newsroom.mara());
        assertEquals(1, first.revision());
        assertEquals(
                2,
                drafts.save(claim.id(), 1, Newsroom.rated("true"), newsroom.mara())
                        .revision());
        assertEquals(claim.version(), claims.claim(claim.id(), newsroom.mara()).version());
        assertEquals(claim.sequence(), claims.claim(claim.id(), newsroom.mara()).sequence());
    }

    @Test
    void a_stale_save_is_refused_and_nothing_is_lost() {
        Claim claim = newsroom.inReview();
        drafts.save(claim.id(), 0, Newsroom.rated("false"), newsroom.mara());
        Refusal.Stale stale =
                refused(Refusal.Stale.class, () -> drafts.save(claim.id(), 0, Newsroom.rated("true"), newsroom.mara()));
        assertEquals(1, stale.now());
        assertEquals("false", drafts.draft(claim.id(), newsroom.mara()).rating());
    }

    @Test
    void only_the_assignee_writes_and_only_in_review() {
        Claim claim = newsroom.inReview();
        refused(Refusal.NotYours.class, () -> drafts.save(claim.id(), 0, Newsroom.rated("false"), newsroom.tom()));
        refused(Refusal.NotYours.class, () -> drafts.save(claim.id(), 0, Newsroom.rated("false"), newsroom.edith()));
        Claim proposed = newsroom.proposed();
        refused(
                Refusal.WrongState.class,
                () -> drafts.save(proposed.id(), 1, Newsroom.rated("false"), newsroom.mara()));
    }

    @Test
    void it_is_read_by_those_who_write_it_until_it_is_proposed() {
        Claim claim = newsroom.written(newsroom.mara());
        refused(Refusal.NotYours.class, () -> drafts.draft(claim.id(), newsroom.tom()));
        refused(Refusal.RoleMayNot.class, () -> drafts.draft(claim.id(), newsroom.ada()));
        refused(Refusal.RoleMayNot.class, () -> drafts.draft(claim.id(), newsroom.reader()));
        assertEquals("unproven", drafts.draft(claim.id(), newsroom.edith()).rating());
        newsroom.move(claim, new Move.Propose(), newsroom.mara());
        assertEquals("unproven", drafts.draft(claim.id(), newsroom.tom()).rating());
    }

    @Test
    void everyone_who_wrote_it_is_a_hand_also_after_it_changed_owners() {
        Claim claim = newsroom.written(newsroom.mara());
        Claim back = newsroom.move(claim, new Move.HandBack("Holiday."), newsroom.mara());
        Claim taken = newsroom.move(back, new Move.TakeUp(), newsroom.omar());
        drafts.save(taken.id(), 1, Newsroom.rated("unproven", 1, 2), newsroom.omar());
        assertEquals(
                List.of(newsroom.mara().person(), newsroom.omar().person()).stream()
                        .map(Person::name)
                        .toList(),
                drafts.draft(taken.id(), newsroom.omar()).hands().stream()
                        .map(Person::name)
                        .toList());
    }

    @Test
    void what_does_not_exist_cannot_be_cited_or_rated() {
        Claim claim = newsroom.inReview();
        assertEquals(
                "/citations/1",
                refused(
                                Refusal.Invalid.class,
                                () -> drafts.save(claim.id(), 0, Newsroom.rated("false", 1, 9), newsroom.mara()))
                        .errors()
                        .getFirst()
                        .pointer()
                        .replace("/0", "/1"));
        assertEquals(
                "/rating",
                refused(
                                Refusal.Invalid.class,
                                () -> drafts.save(claim.id(), 0, Newsroom.rated("pants-on-fire"), newsroom.mara()))
                        .errors()
                        .getFirst()
                        .pointer());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void of_several_who_save_over_the_same_revision_one_is_kept_and_the_others_are_told(long seen) throws Exception {
        Claim claim = newsroom.inReview();
        if (seen == 1) {
            drafts.save(claim.id(), 0, Newsroom.rated("mixed"), newsroom.mara());
        }
        Actor mara = newsroom.mara();
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> saves = several.invokeAll(Collections.nCopies(6, () -> saved(claim, seen, mara)));
            int kept = 0;
            for (Future<Boolean> save : saves) {
                kept += save.get() ? 1 : 0;
            }
            assertEquals(1, kept);
        }
        assertEquals(seen + 1, drafts.draft(claim.id(), mara).revision());
    }

    private boolean saved(Claim claim, long seen, Actor actor) {
        try {
            drafts.save(claim.id(), seen, Newsroom.rated("false"), actor);
            return true;
        } catch (Refused refused) {
            assertInstanceOf(Refusal.Stale.class, refused.refusal());
            return false;
        }
    }
}
