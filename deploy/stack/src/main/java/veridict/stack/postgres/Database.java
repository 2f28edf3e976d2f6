package veridict.stack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** One database of a server, with Veridict's roles and tables when it was asked for them. */
public record Database(PostgresServer server, String name) {
    private static final List<String> LOGINS =
            List.of("veridict_migrator", "veridict_api", "veridict_ui", "veridict_workflow");

    /** Its address without a user. */
    public String url() {
        return server.url(name);
    }

    /** Its address as the administrator. */
    public String adminUrl() {
        return server.adminUrl(name);
    }

    /** Runs {@code deploy/postgres/roles.sql} and gives every login its own name as password: for one machine only. */
    public Database withRoles() {
        execute(rolesScript());
        for (String login : LOGINS) {
            execute("ALTER ROLE %s PASSWORD '%s'".formatted(login, login));
        }
        return this;
    }

    /** Brings the tables up to date with the migrations on the class path, as Flyway's own user. */
    public Database migrated() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url(), "veridict_migrator", "veridict_migrator")
                .initSql("SET ROLE veridict_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return this;
    }

    /** Forgets everything in it, also when somebody is still connected. */
    public void drop() {
        try (Connection connection = DriverManager.getConnection(server.adminUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE %s WITH (FORCE)".formatted(statement.enquoteIdentifier(name, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be dropped", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(adminUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Veridict's roles could not be prepared in " + url(), e);
        }
    }

    private static String rolesScript() {
        try (InputStream script = Database.class.getResourceAsStream("/postgres/roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("postgres/roles.sql is missing from this build");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("postgres/roles.sql could not be read", e);
        }
    }
}
