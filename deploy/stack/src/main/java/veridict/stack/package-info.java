/**
 * What tests of every module ask for: a real PostgreSQL, a real Keycloak, tokens of its people.
 * The parts themselves are made in the packages below this one.
 */
@NullMarked
package veridict.stack;

import org.jspecify.annotations.NullMarked;
