/**
 * The REST API: HTTP to a door of the engine, a record to JSON.
 * Nothing is decided here; who may do what, and what fits, is the engine's.
 */
@NullMarked
package veridict.api;

import org.jspecify.annotations.NullMarked;
