package veridict.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.model.Actor;
import veridict.model.Assessment;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.ContactOutcome;
import veridict.model.CorrectionKind;
import veridict.model.Insights;
import veridict.model.Insights.Week;
import veridict.refusal.Refusal;
import veridict.review.Move;

/** What goes in and out is counted once, week by week; reasons are read by whoever may read drafts. */
@QuarkusTest
class InsightQueriesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    Newsroom newsroom;

    @Inject
    InsightQueries insights;

    @Inject
    AssessmentQueries assessments;

    @Inject
    SettableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void a_claim_comes_in_once_and_goes_out_once_however_often_it_is_corrected() {
        Insights before = now();
        Assessment checked = assessment();
        newsroom.in(ClaimState.DECLINED);
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        Claim proposed = newsroom.move(open, new Move.Propose(), newsroom.mara());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        newsroom.move(approved, new Move.Publish(), newsroom.edith());
        Insights after = now();
        assertEquals(2, sum(after, before, Sum.IN));
        assertEquals(1, sum(after, before, Sum.PUBLISHED));
        assertEquals(1, sum(after, before, Sum.CLOSED));
        assertEquals(1, more(before.ratings(), after.ratings(), "unproven"));

        Assessment then = assessment();
        assertEquals(1, checks(then) - checks(checked));
        assertEquals(1, of(then.claimants()) - of(checked.claimants()));
        assertTrue(more(checked.contacts(), then.contacts(), ContactOutcome.NO_REPLY)
                        + more(checked.contacts(), then.contacts(), ContactOutcome.DECLINED)
                        + more(checked.contacts(), then.contacts(), ContactOutcome.REPLIED)
                        + then.waiting()
                        - checked.waiting()
                >= 1);
    }

    @Test
    void why_a_verdict_came_back_is_read_by_those_who_read_drafts_but_the_one_who_rates_it_blindly() {
        Claim back =
                newsroom.move(newsroom.proposed(), new Move.SendBack("Where is the second source?"), newsroom.edith());
        assertEquals(List.of("Where is the second source?"), reasons(back, newsroom.tom()));
        assertEquals(List.of(), reasons(back, newsroom.ada()));
        newsroom.move(back, new Move.RequestCrossCheck(newsroom.tom().id()), newsroom.mara());
        assertEquals(List.of(), reasons(back, newsroom.tom()));
        assertEquals(List.of("Where is the second source?"), reasons(back, newsroom.edith()));
        assertTrue(now().sentBack().get(ClaimState.PROPOSED) >= 1);
    }

    @Test
    void what_is_overdue_is_counted_where_it_stands() {
        Map<ClaimState, Long> before = now().overdue();
        newsroom.in(ClaimState.SUBMITTED);
        clock.goOn(Duration.ofDays(30));
        assertTrue(more(before, now().overdue(), ClaimState.SUBMITTED) >= 1);
    }

    @Test
    void a_period_without_anything_has_every_week_of_it_and_nothing_in_them() {
        Insights empty = insights.of(LONG_AGO, LONG_AGO.plusDays(13), newsroom.edith());
        assertEquals(
                List.of(LocalDate.of(2019, 12, 30), LocalDate.of(2020, 1, 6), LocalDate.of(2020, 1, 13)),
                empty.weeks().stream().map(Week::monday).toList());
        assertEquals(0, empty.weeks().stream().mapToLong(Week::in).sum());
        assertEquals(0, checks(assessments.of(LONG_AGO, LONG_AGO, newsroom.edith())));
    }

    @Test
    void both_are_for_the_newsroom_and_for_a_year_at_most() {
        refused(Refusal.RoleMayNot.class, () -> insights.of(null, null, newsroom.reader()));
        refused(Refusal.RoleMayNot.class, () -> assessments.of(null, null, newsroom.bot()));
        refused(Refusal.Invalid.class, () -> insights.of(LONG_AGO, LocalDate.of(2021, 6, 1), newsroom.edith()));
        refused(Refusal.Invalid.class, () -> assessments.of(LONG_AGO, LONG_AGO.minusDays(1), newsroom.edith()));
    }

    private enum Sum {
        IN,
        PUBLISHED,
        CLOSED;

        long of(Week week) {
            return switch (this) {
                case IN -> week.in();
                case PUBLISHED -> week.published();
                case CLOSED -> week.closed();
            };
        }
    }

    private static long sum(Insights after, Insights before, Sum sum) {
        return after.weeks().stream().mapToLong(sum::of).sum()
                - before.weeks().stream().mapToLong(sum::of).sum();
    }

    private Insights now() {
        return insights.of(null, null, newsroom.edith());
    }

    private Assessment assessment() {
        return assessments.of(null, null, newsroom.edith());
    }

    private List<String> reasons(Claim claim, Actor reader) {
        UUID id = claim.id();
        return insights.of(null, null, reader).reasons().stream()
                .filter(reason -> reason.claimId().equals(id))
                .map(Insights.Reason::text)
                .toList();
    }

    private static long checks(Assessment assessment) {
        return assessment.weeks().stream().mapToLong(Assessment.Week::checks).sum();
    }

    private static long of(List<Assessment.Counted> counted) {
        return counted.stream().mapToLong(Assessment.Counted::count).sum();
    }

    private static <K> long more(Map<K, Long> before, Map<K, Long> after, K key) {
        return after.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
    }
}
