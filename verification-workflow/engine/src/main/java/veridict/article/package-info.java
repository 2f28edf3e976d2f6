/**
 * Articles: taken in once, never changed.
 * The claims made of them belong to veridict.claim.
 */
@NullMarked
package veridict.article;

import org.jspecify.annotations.NullMarked;
