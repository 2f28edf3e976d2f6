package veridict.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import veridict.stack.postgres.Database;
import veridict.stack.postgres.PostgresServer;

class PostgresForTestsTest {
    private static final PostgresForTests POSTGRES = new PostgresForTests();
    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        POSTGRES.init(Map.of("role", "veridict_api"));
        settings = POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }

    @Test
    void a_service_gets_what_a_migration_granted_and_no_more() throws SQLException {
        assertEquals("veridict_api", settings.get("quarkus.datasource.username"));
        execute("veridict_api", "SELECT * FROM probe");
        refused("veridict_api", "INSERT INTO probe VALUES (1)");
        refused("veridict_api", "CREATE TABLE mine (id integer)");
        refused("veridict_api", "CREATE TEMPORARY TABLE mine (id integer)");
        refused("veridict_api", "SET ROLE veridict_owner");
        refused("veridict_ui", "SELECT * FROM probe");
    }

    @Test
    void the_migrator_is_the_owner_only_when_it_says_so() throws SQLException {
        refused("veridict_migrator", "INSERT INTO probe VALUES (2)");
        execute("veridict_migrator", "SET ROLE veridict_owner; INSERT INTO probe VALUES (2)");
    }

    @Test
    void nobody_logs_in_as_the_owner() {
        assertThrows(SQLException.class, () -> execute("veridict_owner", "SELECT 1"));
    }

    @Test
    void the_owner_makes_the_extensions_that_migrations_need() throws SQLException {
        execute("veridict_migrator", "SET ROLE veridict_owner; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
    }

    @Test
    void roles_may_be_prepared_again_also_by_an_administrator_who_is_no_superuser() throws SQLException {
        String admin = settings.get("veridict.test.admin-url");
        PostgresServer server = new PostgresServer(admin);
        Database again = server.create("again");
        try (Connection connection = DriverManager.getConnection(admin);
                Statement statement = connection.createStatement()) {
            assertDoesNotThrow(again::withRoles);
            statement.execute("CREATE ROLE dba LOGIN CREATEDB CREATEROLE");
            statement.execute(
                    "GRANT veridict_owner, veridict_migrator, veridict_api, veridict_ui, veridict_workflow TO dba WITH ADMIN OPTION");
            PostgresServer asDba = new PostgresServer(admin.replace("user=postgres", "user=dba"));
            Database managed = asDba.create("managed");
            assertDoesNotThrow(managed::withRoles);
            new Database(server, "managed").drop();
            statement.execute("DROP OWNED BY dba");
            statement.execute("DROP ROLE dba");
        } finally {
            again.drop();
        }
    }

    private static void refused(String role, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(role, sql));
        assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.get("veridict.test.jdbc-url"), role, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
