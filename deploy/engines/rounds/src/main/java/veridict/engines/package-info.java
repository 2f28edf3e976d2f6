/** How an engine is asked for reviews: by lines on its input, so that several engines take their turns. Which engine is its program's. */
@NullMarked
package veridict.engines;

import org.jspecify.annotations.NullMarked;
