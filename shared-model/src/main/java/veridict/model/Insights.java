package veridict.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What went in and out of the newsroom in a period, and what was asked for again.
 *
 * @param since the first day of the period
 * @param until the last day of the period
 * @param weeks of the period, the first one first, none left out
 * @param ratings first verdicts published in the period, by the key of their rating
 * @param overdue claims whose deadline has passed, by where they stand now
 * @param sentBack verdicts sent back in the period, by where they stood
 * @param reasons why, the newest first; empty for whoever may not read drafts
 */
public record Insights(
        LocalDate since,
        LocalDate until,
        List<Week> weeks,
        Map<String, Long> ratings,
        Map<ClaimState, Long> overdue,
        Map<ClaimState, Long> sentBack,
        List<Reason> reasons) {

    /**
     * @param monday its first day
     * @param in claims handed in
     * @param published claims whose first verdict was published
     * @param closed claims that were declined, withdrawn, or the same as another
     */
    public record Week(LocalDate monday, long in, long published, long closed) {}

    /** Why a verdict was sent back. @param claim its short form, or its statement */
    public record Reason(UUID claimId, String claim, Instant at, String text) {}
}
