/**
 * Complaints about published verdicts: taken in, looked into, and decided by an editor who had no part in the verdict.
 * The correction that follows from one is a move of its claim and belongs to veridict.review.
 */
@NullMarked
package veridict.complaint;

import org.jspecify.annotations.NullMarked;
