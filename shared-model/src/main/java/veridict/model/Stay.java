package veridict.model;

/**
 * How long claims stayed in a state that they left in a period.
 *
 * @param stays how many
 * @param medianSeconds half of them stayed no longer
 * @param p90Seconds nine of ten stayed no longer
 */
public record Stay(ClaimState state, long stays, long medianSeconds, long p90Seconds) {}
