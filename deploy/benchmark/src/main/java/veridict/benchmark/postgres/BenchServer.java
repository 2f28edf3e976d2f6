package veridict.benchmark.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veridict.stack.TestParts;
import veridict.stack.postgres.Database;
import veridict.stack.postgres.EmbeddedServer;
import veridict.stack.postgres.PostgresServer;

/**
 * A PostgreSQL that writes to the disk what it commits, unlike that of the tests, counts its statements, and keeps a log that programs can
 * read. It ends with this JVM.
 */
public final class BenchServer {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "1GB"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("shared_preload_libraries", "pg_stat_statements,auto_explain"),
            Map.entry("auto_explain.log_format", "json"),
            Map.entry("auto_explain.log_analyze", "on"),
            Map.entry("auto_explain.log_timing", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_destination", "jsonlog"));

    private BenchServer() {}

    /** Starts it, for every stack that this JVM starts from now on. */
    public static void start() {
        PostgresServer server = EmbeddedServer.forgetful(SETTINGS).server();
        System.setProperty(TestParts.POSTGRES, server.adminUrl());
    }

    /** Runs statements as the administrator. */
    public static void execute(Database database, String... statements) {
        try (Connection connection = DriverManager.getConnection(database.adminUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's database refuses: " + e.getMessage(), e);
        }
    }

    /** What a query answers to the administrator: its rows, each value as text. */
    public static List<List<String>> query(Database database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.adminUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's database refuses: " + e.getMessage(), e);
        }
    }
}
