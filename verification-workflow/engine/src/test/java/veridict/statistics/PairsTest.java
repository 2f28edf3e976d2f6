package veridict.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import veridict.statistics.Pairs.Pair;

/** Agreement beyond chance, by examples worked out on paper. */
class PairsTest {

    @Test
    void fifty_proposals_of_which_two_readers_agree_on_thirty_five() {
        Pairs pairs = new Pairs(List.of(
                new Pair("yes", "yes", 20),
                new Pair("yes", "no", 5),
                new Pair("no", "yes", 10),
                new Pair("no", "no", 15)));
        assertEquals(50, pairs.total());
        assertEquals(0.4, pairs.kappa().orElseThrow(), 1e-9);
    }

    @Test
    void who_always_agree_agree_fully_and_who_never_do_less_than_by_chance() {
        assertEquals(
                1,
                new Pairs(List.of(new Pair("a", "a", 3), new Pair("b", "b", 4)))
                        .kappa()
                        .orElseThrow(),
                1e-9);
        assertTrue(new Pairs(List.of(new Pair("a", "b", 3), new Pair("b", "a", 3)))
                        .kappa()
                        .orElseThrow()
                < 0);
    }

    @Test
    void where_only_one_rating_is_ever_given_there_is_no_beyond_chance() {
        assertTrue(new Pairs(List.of(new Pair("a", "a", 40))).kappa().isEmpty());
        assertTrue(new Pairs(List.of()).kappa().isEmpty());
    }
}
