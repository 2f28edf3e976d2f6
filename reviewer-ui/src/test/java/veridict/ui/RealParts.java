package veridict.ui;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import veridict.stack.KeycloakForTests;
import veridict.stack.PostgresForTests;

/** Every test of the desk runs on a real PostgreSQL, connected as the desk is, and signs in at a real Keycloak. */
@WithTestResource(
        value = PostgresForTests.class,
        initArgs = @ResourceArg(name = "role", value = "veridict_ui"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KeycloakForTests.class, scope = TestResourceScope.GLOBAL)
final class RealParts {}
