/**
 * What is done at set times and nobody asks for: old rows are removed, in small batches.
 * Deliveries have their own clockwork in veridict.sending.
 */
@NullMarked
package veridict.upkeep;

import org.jspecify.annotations.NullMarked;
