/**
 * Checks the record as it is stored, in the database or in an export of it, and names the first entry that does not fit.
 * How entries hang together is {@code veridict.record}'s; who may ask is decided before.
 */
@NullMarked
package veridict.audit;

import org.jspecify.annotations.NullMarked;
