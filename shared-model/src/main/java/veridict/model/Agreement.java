package veridict.model;

import org.jspecify.annotations.Nullable;

/**
 * How far first and second ratings agree beyond what chance would make of them.
 *
 * @param scale whose ratings these are
 * @param pairs of a first and a second rating
 * @param raters people who gave any of them
 * @param kappa Cohen's kappa, from -1 to 1; absent for fewer than {@value #PAIRS} pairs or {@value #RATERS} raters, where it would judge
 *     people instead of the scale, and where chance alone would always agree
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen, A coefficient of agreement for nominal scales (1960)</a>
 */
public record Agreement(
        String scale, long pairs, long raters, @Nullable Double kappa) {

    public static final int PAIRS = 30;
    public static final int RATERS = 3;
}
