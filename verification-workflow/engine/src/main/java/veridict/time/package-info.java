/**
 * The clock of the house: microseconds, as PostgreSQL keeps them.
 * Deadlines and calendars belong to the flow.
 */
@NullMarked
package veridict.time;

import org.jspecify.annotations.NullMarked;
