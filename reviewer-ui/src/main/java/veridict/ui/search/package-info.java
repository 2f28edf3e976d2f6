/**
 * Finding anything by its words, from every page: claims, verdicts, claimants, articles, and what the desk can do.
 * Lists with filters belong to the queue.
 */
@NullMarked
package veridict.ui.search;

import org.jspecify.annotations.NullMarked;
