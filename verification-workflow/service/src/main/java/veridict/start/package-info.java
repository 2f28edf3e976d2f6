/**
 * How the service starts: the schema, then the flow, then the work; until then it waits, unready.
 * The work itself belongs to the packages that do it.
 */
@NullMarked
package veridict.start;

import org.jspecify.annotations.NullMarked;
