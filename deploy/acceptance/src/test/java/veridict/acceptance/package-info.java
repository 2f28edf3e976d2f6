/**
 * The product from outside: the packaged services on one PostgreSQL and one Keycloak, used by HTTP alone and killed in the middle.
 * What a single module can show belongs to that module's own tests.
 */
@NullMarked
package veridict.acceptance;

import org.jspecify.annotations.NullMarked;
