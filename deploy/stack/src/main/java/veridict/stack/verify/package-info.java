/**
 * The command deploy/verify: one PostgreSQL and one Keycloak for the tests of all modules, and what came of them.
 * What is tested, and how, belongs to each module.
 */
@NullMarked
package veridict.stack.verify;

import org.jspecify.annotations.NullMarked;
