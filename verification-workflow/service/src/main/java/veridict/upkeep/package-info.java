/**
 * What is done again and again and nobody asks for: the timetable, and the chores that remove old answers and old deliveries, and erase
 * old contacts, in small batches.
 * Deliveries have their own clockwork in veridict.sending.
 */
@NullMarked
package veridict.upkeep;

import org.jspecify.annotations.NullMarked;
