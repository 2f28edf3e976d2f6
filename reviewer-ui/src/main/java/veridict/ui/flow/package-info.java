/**
 * The newsroom's flow and its scale, for people: the flow drawn, with what lies where now, and as a table.
 * What the flow allows is the engine's.
 */
@NullMarked
package veridict.ui.flow;

import org.jspecify.annotations.NullMarked;
