package veridict.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.claim.ClaimQueries;
import veridict.model.Actor;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.Colleague;
import veridict.model.HandOver;
import veridict.model.HistoryEntry;
import veridict.model.Person;
import veridict.model.Role;
import veridict.people.Absence;
import veridict.people.Colleagues;
import veridict.refusal.Refusal;

/** People are away, others stand in, and all open work of one goes to another in one action. */
@QuarkusTest
class HandOversTest {

    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    @Inject
    Newsroom newsroom;

    @Inject
    Colleagues colleagues;

    @Inject
    HandOvers handOvers;

    @Inject
    ClaimQueries claims;

    @Inject
    SettableClock clock;

    @Test
    void all_open_work_goes_to_another_and_what_cannot_is_named() {
        Actor nina = checker();
        Actor oleg = checker();
        Claim first = newsroom.inReviewBy(nina);
        Claim second = newsroom.written(nina);
        Claim proposed = newsroom.proposedBy(nina);
        Claim barred =
                newsroom.move(newsroom.inReviewBy(nina), new Move.Recuse(oleg.id(), "His brother."), newsroom.edith());
        HandOver done = handOvers.all(nina.id(), oleg.id(), newsroom.edith());
        assertEquals(List.of(first.id(), second.id(), proposed.id()), done.moved());
        assertEquals(
                List.of(barred.id()),
                done.left().stream().map(HandOver.Left::claim).toList());
        assertEquals(oleg.id(), newsroom.now(first, oleg).assignee().id());
        assertEquals(nina.id(), newsroom.now(barred, oleg).assignee().id());
        assertEquals(3, colleague(oleg).open());
    }

    @Test
    void what_was_handed_over_stands_where_it_stood_and_its_history_says_who_goes_on() {
        Actor nina = checker();
        Actor oleg = checker();
        Claim proposed = newsroom.proposedBy(nina);
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        Claim held = newsroom.move(newsroom.inReviewBy(nina), new Move.Hold("She is ill.", null), newsroom.edith());
        handOvers.all(nina.id(), oleg.id(), newsroom.edith());
        assertEquals(ClaimState.APPROVED, newsroom.now(approved, oleg).state());
        assertEquals(oleg.id(), newsroom.now(approved, oleg).assignee().id());
        assertEquals(oleg.id(), newsroom.now(held, oleg).assignee().id());
        HistoryEntry told = claims.history(approved.id(), oleg).getLast();
        assertEquals("assign", told.entry());
        assertEquals(ClaimState.APPROVED, told.from());
        assertEquals(ClaimState.APPROVED, told.to());
        assertEquals(
                ClaimState.PUBLISHED,
                newsroom.move(newsroom.now(approved, oleg), new Move.Publish(), newsroom.edith())
                        .state());
    }

    @Test
    void nobody_is_handed_the_claim_that_they_rate_blindly() {
        Actor nina = checker();
        Actor oleg = checker();
        Claim claim = newsroom.written(nina);
        Claim rated = newsroom.move(claim, new Move.RequestCrossCheck(oleg.id()), nina);
        HandOver done = handOvers.all(nina.id(), oleg.id(), newsroom.edith());
        assertEquals(List.of(), done.moved());
        assertEquals(nina.id(), newsroom.now(rated, newsroom.edith()).assignee().id());
    }

    @Test
    void it_goes_to_whoever_stands_in_when_nobody_is_named() {
        Actor nina = checker();
        Actor oleg = checker();
        Claim claim = newsroom.inReviewBy(nina);
        refused(Refusal.Invalid.class, () -> handOvers.all(nina.id(), null, newsroom.edith()));
        colleagues.tell(1, now -> new Absence(FAR, oleg.id()), nina);
        assertEquals(
                List.of(claim.id()),
                handOvers.all(nina.id(), null, newsroom.edith()).moved());
    }

    @Test
    void who_stood_in_for_an_absence_that_is_over_is_given_nothing() {
        Actor nina = checker();
        newsroom.inReviewBy(nina);
        colleagues.tell(
                1,
                now -> new Absence(
                        LocalDate.now(clock).plusDays(1), newsroom.tom().id()),
                nina);
        clock.goOn(Duration.ofDays(2));
        refused(Refusal.Invalid.class, () -> handOvers.all(nina.id(), null, newsroom.edith()));
    }

    @Test
    void editors_alone_hand_over() {
        refused(
                Refusal.RoleMayNot.class,
                () -> handOvers.all(newsroom.mara().id(), newsroom.tom().id(), newsroom.mara()));
        refused(
                Refusal.Unknown.class,
                () -> handOvers.all(UUID.randomUUID(), newsroom.tom().id(), newsroom.edith()));
    }

    @Test
    void who_is_away_is_given_nothing_new_and_the_refusal_says_who_stands_in() {
        Actor nina = checker();
        colleagues.tell(1, now -> new Absence(FAR, newsroom.tom().id()), nina);
        Claim claim = newsroom.accepted();
        Refusal.Invalid away = refused(
                Refusal.Invalid.class, () -> newsroom.move(claim, new Move.Assign(nina.id()), newsroom.edith()));
        assertTrue(away.detail().contains("2999-01-01") && away.detail().contains("Tom"), away.detail());
    }

    @Test
    void who_is_back_says_so_and_colleagues_see_it() {
        Actor nina = checker();
        Colleague away =
                colleagues.tell(1, now -> new Absence(FAR, newsroom.tom().id()), nina);
        assertEquals(2, away.version());
        assertEquals(newsroom.tom().id(), colleague(nina).cover().id());
        refused(Refusal.Stale.class, () -> colleagues.tell(1, now -> new Absence(null, null), nina));
        colleagues.tell(2, now -> new Absence(null, null), nina);
        assertNull(colleague(nina).awayUntil());
    }

    @Test
    void an_absence_makes_sense() {
        Actor nina = checker();
        refused(
                Refusal.Invalid.class,
                () -> colleagues.tell(1, now -> new Absence(LocalDate.of(2020, 1, 1), null), nina));
        refused(Refusal.Invalid.class, () -> colleagues.tell(1, now -> new Absence(FAR, nina.id()), nina));
        refused(
                Refusal.Invalid.class,
                () -> colleagues.tell(1, now -> new Absence(FAR, newsroom.ada().id()), nina));
        refused(
                Refusal.Invalid.class,
                () -> colleagues.tell(1, now -> new Absence(null, newsroom.tom().id()), nina));
        refused(Refusal.RoleMayNot.class, () -> colleagues.tell(1, now -> new Absence(FAR, null), newsroom.reader()));
    }

    private Colleague colleague(Actor person) {
        return colleagues.all(newsroom.edith()).stream()
                .filter(known -> known.toPerson().equals(new Person(person.id(), person.name())))
                .findFirst()
                .orElseThrow();
    }

    private Actor checker() {
        String name = UUID.randomUUID().toString();
        return newsroom.person(name, "Checker " + name, Role.FACT_CHECKER);
    }
}
