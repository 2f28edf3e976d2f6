/**
 * Every claim, filtered by what stands in the address.
 * What a single claim shows belongs to its own page.
 */
@NullMarked
package veridict.ui.queue;

import org.jspecify.annotations.NullMarked;
