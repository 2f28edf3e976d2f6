/**
 * What the clock does to claims: scheduled verdicts become public, what was held goes on, what is overdue is escalated.
 * When that may happen is decided by the engine, where every move is.
 */
@NullMarked
package veridict.deadline;

import org.jspecify.annotations.NullMarked;
