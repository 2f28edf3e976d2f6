/**
 * Claims as they are stored, listed and read, and every change of one as it goes into the record.
 * Which moves they may make belongs to veridict.review.
 */
@NullMarked
package veridict.claim;

import org.jspecify.annotations.NullMarked;
