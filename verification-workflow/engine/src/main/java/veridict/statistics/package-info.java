/** The newsroom in numbers, read from its record: counts, times, agreement. Nothing here judges a person. */
@NullMarked
package veridict.statistics;

import org.jspecify.annotations.NullMarked;
