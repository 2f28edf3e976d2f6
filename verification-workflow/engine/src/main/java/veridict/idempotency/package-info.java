/**
 * A write that is asked for twice happens once.
 * How a key travels in HTTP belongs to the edge.
 */
@NullMarked
package veridict.idempotency;

import org.jspecify.annotations.NullMarked;
