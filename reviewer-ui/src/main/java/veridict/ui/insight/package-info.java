/**
 * The newsroom in figures: each as a chart, as a table and as CSV. None of them ranks people.
 * What they count is the engine's.
 */
@NullMarked
package veridict.ui.insight;

import org.jspecify.annotations.NullMarked;
