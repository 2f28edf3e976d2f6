package veridict.api;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import veridict.stack.KeycloakForTests;
import veridict.stack.PostgresForTests;

/** Every test of this module runs on a real PostgreSQL and a real Keycloak. */
@WithTestResource(
        value = PostgresForTests.class,
        initArgs = @ResourceArg(name = "role", value = "veridict_api"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KeycloakForTests.class, scope = TestResourceScope.GLOBAL)
final class RealParts {}
