/**
 * The database's schema, as a process finds it at its start.
 * What the tables are stands in {@code db/migration}; the workflow service runs it.
 */
@NullMarked
package veridict.schema;

import org.jspecify.annotations.NullMarked;
