package veridict.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.stack.postgres.Database;

/**
 * A fresh, migrated database for a Quarkus test, which connects to it as one of the services does ({@code role}).
 * {@code veridict.test.jdbc-url} lets a test connect as any other role (its password is its name), {@code veridict.test.admin-url} as the
 * administrator.
 */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private String role = "veridict_workflow";
    private @Nullable Database database;

    @Override
    public void init(Map<String, String> arguments) {
        role = arguments.getOrDefault("role", role);
    }

    @Override
    public Map<String, String> start() {
        database = TestParts.postgres()
                .create("test_" + UUID.randomUUID())
                .withRoles()
                .migrated()
                .withFlow();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", role,
                "quarkus.datasource.password", role,
                "veridict.test.jdbc-url", database.url(),
                "veridict.test.admin-url", database.adminUrl());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.drop();
        }
    }
}
