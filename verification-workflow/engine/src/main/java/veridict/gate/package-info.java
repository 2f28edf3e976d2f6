/**
 * Gates: each a named condition of a move that answers with what is missing, in words a person can act on.
 * Which move has which gates belongs to the flow.
 */
@NullMarked
package veridict.gate;

import org.jspecify.annotations.NullMarked;
