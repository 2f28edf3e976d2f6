/**
 * The log: refused moves, and changes of endpoints, flow and scale. Lines are added and stay.
 * What happened to a claim is in its audit chain instead.
 */
@NullMarked
package veridict.log;

import org.jspecify.annotations.NullMarked;
