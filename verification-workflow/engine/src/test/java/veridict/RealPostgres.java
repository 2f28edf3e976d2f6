package veridict;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import veridict.stack.PostgresForTests;

/** Every test of the engine runs on a real PostgreSQL, connected as the API is. */
@WithTestResource(
        value = PostgresForTests.class,
        initArgs = @ResourceArg(name = "role", value = "veridict_api"),
        scope = TestResourceScope.GLOBAL)
final class RealPostgres {}
