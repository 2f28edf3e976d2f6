package veridict;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import veridict.stack.KeycloakForTests;
import veridict.stack.PostgresForTests;

/** Every test of the service runs on a real PostgreSQL, connected as the service is, with tokens of a real Keycloak. */
@WithTestResource(value = PostgresForTests.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KeycloakForTests.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Certificates.class, scope = TestResourceScope.GLOBAL)
final class RealParts {}
