/**
 * What stands around every page: who is here, the frame's data, sign-in and sign-out, and the pages for what went wrong.
 * A page of the newsroom's work belongs to its own package.
 */
@NullMarked
package veridict.ui.frame;

import org.jspecify.annotations.NullMarked;
