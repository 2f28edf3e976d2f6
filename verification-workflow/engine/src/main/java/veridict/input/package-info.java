/**
 * What every input is checked against: bean validation with the house's own bounds.
 * Rules of a single subject belong to that subject.
 */
@NullMarked
package veridict.input;

import org.jspecify.annotations.NullMarked;
