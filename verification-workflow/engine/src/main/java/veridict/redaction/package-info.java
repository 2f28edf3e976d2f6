/**
 * Removes from the record what the law orders removed, so that the rest still verifies: requests, and what executing one does.
 * Where a text stands is known to the database's functions (V016); who may execute is the move's rule, in {@code veridict.review}.
 */
@NullMarked
package veridict.redaction;

import org.jspecify.annotations.NullMarked;
