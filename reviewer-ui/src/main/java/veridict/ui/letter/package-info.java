/** Letters that give somebody the right of reply, ready to copy. Nothing here is sent or kept: that somebody was asked is a contact of the claim. */
@NullMarked
package veridict.ui.letter;

import org.jspecify.annotations.NullMarked;
