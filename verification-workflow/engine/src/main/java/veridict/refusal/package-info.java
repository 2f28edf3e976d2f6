/**
 * What the house says no to: expected refusals as values, thrown once and mapped once per edge.
 * Bugs and outside failures do not belong here.
 */
@NullMarked
package veridict.refusal;

import org.jspecify.annotations.NullMarked;
