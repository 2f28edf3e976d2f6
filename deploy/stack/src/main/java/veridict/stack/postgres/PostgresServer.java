package veridict.stack.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server as its administrator sees it: a JDBC address with everything needed to sign in. */
public record PostgresServer(String adminUrl) {

    /** Creates an empty database. */
    public Database create(String name) {
        try (Connection connection = DriverManager.getConnection(adminUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            return new Database(this, name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created at " + adminUrl, e);
        }
    }

    /** Answers whether there is a database of this name. */
    public boolean has(String name) {
        try (Connection connection = DriverManager.getConnection(adminUrl);
                var query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer at " + adminUrl, e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address().getAuthority(), database);
    }

    String adminUrl(String database) {
        String query = address().getRawQuery();
        return query == null ? url(database) : url(database) + "?" + query;
    }

    private URI address() {
        return URI.create(adminUrl.substring("jdbc:".length()));
    }
}
