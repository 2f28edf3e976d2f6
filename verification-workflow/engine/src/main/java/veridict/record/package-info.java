/**
 * The record of what happened: audit entries, chained by their hashes, and the event that leaves with each.
 * What happened is decided elsewhere; who gets the events too.
 */
@NullMarked
package veridict.record;

import org.jspecify.annotations.NullMarked;
