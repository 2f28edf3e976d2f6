/**
 * Verdicts: the draft and its hands, approvals, the published versions and the scale of ratings.
 * What a verdict needs before it may go on belongs to veridict.gate.
 */
@NullMarked
package veridict.verdict;

import org.jspecify.annotations.NullMarked;
