/**
 * Forms between a page and the doors: what was typed becomes an input record, a record becomes what a form shows, and what is wrong
 * comes back beside its field. Which fields there are belongs to the templates, what they mean to the doors.
 */
@NullMarked
package veridict.ui.form;

import org.jspecify.annotations.NullMarked;
