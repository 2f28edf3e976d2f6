/**
 * What the public reads, as the desk lists it.
 * The public pages themselves are not the desk's.
 */
@NullMarked
package veridict.ui.published;

import org.jspecify.annotations.NullMarked;
