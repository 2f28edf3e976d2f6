/**
 * PostgreSQL for the local stack and for tests: a server, its databases, Veridict's roles in them.
 * Which address and which directory are the caller's to say.
 */
@NullMarked
package veridict.stack.postgres;

import org.jspecify.annotations.NullMarked;
