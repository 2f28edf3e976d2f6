package veridict.stack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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

    /** Writes the flow on the class path, when there is one, as the workflow service does at its start. */
    public Database withFlow() {
        try (InputStream flow = Thread.currentThread().getContextClassLoader().getResourceAsStream("flow.yaml");
                Connection workflow = DriverManager.getConnection(url(), "veridict_workflow", "veridict_workflow");
                PreparedStatement insert = workflow.prepareStatement(
                        "INSERT INTO flow (hash, source, written_at) VALUES ('of the tests', ?, now())")) {
            if (flow != null) {
                insert.setString(1, new String(flow.readAllBytes(), StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            return this;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The flow could not be written to " + url(), e);
        }
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
