/**
 * The page of one claim: everything about it, its moves, its parts, its draft.
 * What may happen to a claim is decided by the engine and only shown here.
 */
@NullMarked
package veridict.ui.claim;

import org.jspecify.annotations.NullMarked;
