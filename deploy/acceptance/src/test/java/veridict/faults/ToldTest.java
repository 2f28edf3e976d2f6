package veridict.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was acknowledged is in a history exactly once and in order; what was not, at most once. */
class ToldTest {
    private final Told told = new Told("a claim");

    ToldTest() {
        told.done("submit");
        told.unanswered("accept");
        told.done("accept");
        told.unanswered("take-up");
    }

    @Test
    void what_was_not_answered_may_have_been_done_or_not() {
        assertTrue(told.fits(List.of("submit", "accept")));
        assertTrue(told.fits(List.of("submit", "accept", "take-up")));
        assertTrue(told.fits(List.of("submit", "accept", "accept", "take-up")));
    }

    @Test
    void what_was_acknowledged_is_not_lost() {
        assertFalse(told.fits(List.of("submit")));
        assertFalse(told.fits(List.of("accept", "take-up")));
    }

    @Test
    void nothing_happens_twice_or_in_another_order() {
        assertFalse(told.fits(List.of("submit", "submit", "accept")));
        assertFalse(told.fits(List.of("submit", "accept", "take-up", "take-up")));
        assertFalse(told.fits(List.of("submit", "take-up", "accept")));
    }

    @Test
    void nothing_happens_that_nobody_asked_for() {
        assertFalse(told.fits(List.of("submit", "accept", "decline")));
    }
}
