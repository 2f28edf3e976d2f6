/**
 * Two texts beside each other: what was added, taken out, moved, and what stayed.
 * Which texts are compared is decided by the pages that show it.
 */
@NullMarked
package veridict.ui.compare;

import org.jspecify.annotations.NullMarked;
