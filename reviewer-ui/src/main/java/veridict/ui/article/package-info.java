/**
 * Articles: pasted, read with the claims that were made of them marked, and claims and positions made while reading.
 * A claim's own page is elsewhere.
 */
@NullMarked
package veridict.ui.article;

import org.jspecify.annotations.NullMarked;
