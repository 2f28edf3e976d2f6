/**
 * The first page after sign-in: what needs whoever looks, and how the newsroom flows.
 * Lists with filters belong to the queue.
 */
@NullMarked
package veridict.ui.desk;

import org.jspecify.annotations.NullMarked;
