package veridict.evidence;

/**
 * A part as it is now on its claim.
 *
 * @param version of the claim: filing a part raises it
 */
public record Filed<P>(P part, long version) {}
