/**
 * The pages of complaints: the list, one of them, and the form that enters one.
 * Who may decide one, and what follows, is decided by the engine and only shown here.
 */
@NullMarked
package veridict.ui.complaint;

import org.jspecify.annotations.NullMarked;
