/**
 * The desk's words: what states, moves and gates are called on pages, and how times and texts are shown.
 * What they mean is decided elsewhere.
 */
@NullMarked
package veridict.ui.words;

import org.jspecify.annotations.NullMarked;
