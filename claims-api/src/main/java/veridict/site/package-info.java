/**
 * What the world reads without a login: verdicts as pages, JSON and ClaimReview, and the list of them.
 * How they are built belongs to veridict.publication; nothing here knows a claim, a draft or a person of the newsroom.
 */
@NullMarked
package veridict.site;

import org.jspecify.annotations.NullMarked;
