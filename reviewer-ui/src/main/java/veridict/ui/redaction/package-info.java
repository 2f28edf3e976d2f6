/**
 * What the law orders removed: editors ask for it, admins execute it.
 * What executing does is the engine's.
 */
@NullMarked
package veridict.ui.redaction;

import org.jspecify.annotations.NullMarked;
