/**
 * What the world reads of a verdict: its page, its ClaimReview and its addresses, all made of a frozen version alone.
 * Which version is public is decided in veridict.verdict; answering requests belongs to the services.
 */
@NullMarked
package veridict.publication;

import org.jspecify.annotations.NullMarked;
