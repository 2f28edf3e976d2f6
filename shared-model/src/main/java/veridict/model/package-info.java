/**
 * The words of the product: what leaves the house as API JSON, webhook JSON or pages, and the vocabulary programs depend on.
 * Plain records and enums belong here; anything that decides, stores or sends does not.
 */
@NullMarked
package veridict.model;

import org.jspecify.annotations.NullMarked;
