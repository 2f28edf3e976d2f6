/**
 * What the newsroom says to each other about a claim, or about a passage of its verdict, and what is suggested in its place.
 * That all of it is settled before publication is a gate's business.
 */
@NullMarked
package veridict.discussion;

import org.jspecify.annotations.NullMarked;
