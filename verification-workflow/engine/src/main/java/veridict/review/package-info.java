/**
 * The flow of claims: moves, the rules that let them happen, and the door that makes them.
 * What a move records or publishes belongs to the packages it calls.
 */
@NullMarked
package veridict.review;

import org.jspecify.annotations.NullMarked;
