/**
 * How records become JSON and back: one shape for API, webhooks, frozen versions and audit.
 * What is in the JSON belongs to the records.
 */
@NullMarked
package veridict.json;

import org.jspecify.annotations.NullMarked;
