/** What PostgreSQL says when it does not do what it was asked. */
@NullMarked
package veridict.database;

import org.jspecify.annotations.NullMarked;
