package veridict.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veridict.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import veridict.Newsroom;
import veridict.SettableClock;
import veridict.model.Actor;
import veridict.model.Agreement;
import veridict.model.Claim;
import veridict.model.ClaimState;
import veridict.model.CorrectionKind;
import veridict.model.DeclineCode;
import veridict.model.Role;
import veridict.model.Statistics;
import veridict.model.VersionKind;
import veridict.refusal.Refusal;
import veridict.review.Move;

/** What the newsroom's numbers count, and whom they do not judge. */
@QuarkusTest
class StatisticsQueriesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    Newsroom newsroom;

    @Inject
    StatisticsQueries statistics;

    @Inject
    SettableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void declines_and_corrections_are_counted_by_their_kind() {
        Statistics before = now();
        newsroom.in(ClaimState.DECLINED);
        Claim open = newsroom.underCorrection(CorrectionKind.UPDATE);
        Claim proposed = newsroom.move(open, new Move.Propose(), newsroom.mara());
        Claim approved = newsroom.move(proposed, new Move.Approve(newsroom.revision(proposed)), newsroom.edith());
        newsroom.move(approved, new Move.Publish(), newsroom.edith());
        Statistics after = now();
        assertEquals(1, more(before.declines(), after.declines(), DeclineCode.OPINION));
        assertEquals(1, more(before.corrections(), after.corrections(), VersionKind.UPDATE));
    }

    @Test
    void a_stay_begins_with_the_move_that_led_there_and_ends_with_the_one_that_led_on() {
        long before = stays(ClaimState.IN_REVIEW);
        newsroom.proposed();
        assertEquals(before + 1, stays(ClaimState.IN_REVIEW));
        now().stays().forEach(stay -> assertTrue(stay.medianSeconds() <= stay.p90Seconds()));
    }

    @Test
    void what_is_overdue_is_counted() {
        long before = now().overdue();
        newsroom.in(ClaimState.SUBMITTED);
        clock.goOn(Duration.ofDays(30));
        assertTrue(now().overdue() > before);
    }

    @Test
    void workload_counts_open_claims() {
        Actor nina = newsroom.person("nina of the numbers", "Nina of the numbers", Role.FACT_CHECKER);
        newsroom.inReviewBy(nina);
        newsroom.inReviewBy(nina);
        assertEquals(
                2,
                now().workload().stream()
                        .filter(work -> work.person().id().equals(nina.id()))
                        .findFirst()
                        .orElseThrow()
                        .open());
    }

    @Test
    void agreement_is_told_from_thirty_pairs_and_three_raters_on() {
        Agreement before = now().agreement();
        for (long pairs = before.pairs(); pairs < Agreement.PAIRS; pairs++) {
            assertNull(now().agreement().kappa());
            Claim claim = newsroom.inCrossCheck();
            newsroom.move(claim, new Move.CrossCheck(pairs % 2 == 0 ? "unproven" : "false", null), newsroom.tom());
        }
        Agreement two = now().agreement();
        if (two.raters() < Agreement.RATERS) {
            assertNull(two.kappa());
        }
        Claim claim = newsroom.written(newsroom.mara());
        Actor vera = newsroom.person("vera", "Vera", Role.EDITOR);
        Claim asked = newsroom.move(claim, new Move.RequestCrossCheck(vera.id()), newsroom.mara());
        newsroom.move(asked, new Move.CrossCheck("unproven", null), vera);
        Agreement three = now().agreement();
        assertTrue(three.pairs() > Agreement.PAIRS && three.raters() >= Agreement.RATERS && three.kappa() != null);
    }

    @Test
    void a_period_without_anything_has_nothing() {
        Statistics empty = statistics.of(LONG_AGO, LONG_AGO, newsroom.edith());
        assertEquals(Map.of(), empty.declines());
        assertEquals(0, empty.agreement().pairs());
        assertTrue(empty.stays().isEmpty());
    }

    @Test
    void it_is_for_the_newsroom_and_for_a_year_at_most() {
        refused(Refusal.RoleMayNot.class, () -> statistics.of(null, null, newsroom.reader()));
        refused(Refusal.Invalid.class, () -> statistics.of(LONG_AGO, LocalDate.of(2021, 6, 1), newsroom.edith()));
        refused(Refusal.Invalid.class, () -> statistics.of(LocalDate.of(2021, 6, 1), LONG_AGO, newsroom.edith()));
    }

    private Statistics now() {
        return statistics.of(null, null, newsroom.edith());
    }

    private long stays(ClaimState state) {
        return now().stays().stream()
                .filter(stay -> stay.state() == state)
                .mapToLong(stay -> stay.stays())
                .sum();
    }

    private static <K> long more(Map<K, Long> before, Map<K, Long> after, K key) {
        return after.getOrDefault(key, 0L) - before.getOrDefault(key, 0L);
    }
}
