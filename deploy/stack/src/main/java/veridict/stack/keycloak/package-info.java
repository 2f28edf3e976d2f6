/**
 * Keycloak for the local stack and for tests: the distribution, its realms, a running server.
 * The realm files themselves are in deploy/keycloak.
 */
@NullMarked
package veridict.stack.keycloak;

import org.jspecify.annotations.NullMarked;
