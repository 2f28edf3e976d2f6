package veridict.benchmark.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import veridict.stack.postgres.Database;

/** What PostgreSQL writes down about a database while something is done there. */
final class ServerLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerLog() {}

    /** The lines about every role's work but the administrator's, with a setting on meanwhile. */
    static List<JsonNode> during(Database database, String setting, String on, String off, Runnable done) {
        Path log = Path.of(
                BenchServer.query(database, "show data_directory").getFirst().getFirst(), "log");
        long before = lines(log).size();
        set(database, setting, on);
        done.run();
        set(database, setting, off);
        return lines(log).stream()
                .skip(before)
                .map(ServerLog::read)
                .filter(line -> line.path("dbname").asText().equals(database.name())
                        && !line.path("user").asText().equals("postgres"))
                .toList();
    }

    private static void set(Database database, String setting, String value) {
        BenchServer.execute(
                database, "alter system set %s = '%s'".formatted(setting, value), "select pg_reload_conf()");
        try {
            TimeUnit.MILLISECONDS.sleep(500); // the server tells its sessions, and the log its file, a moment later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private static List<String> lines(Path log) {
        try (Stream<Path> files = Files.list(log)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's log cannot be read", e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's log is not JSON: " + line, e);
        }
    }
}
