/**
 * Tells browsers, while their page is in sight, that claims changed and who else has one open. Ids and names only: the browser asks for
 * the rest as its reader.
 */
@NullMarked
package veridict.ui.live;

import org.jspecify.annotations.NullMarked;
