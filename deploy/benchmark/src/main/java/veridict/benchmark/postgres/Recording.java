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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veridict.stack.postgres.Database;

/** What a role sends to a database while something is done, out of PostgreSQL's own log. */
public final class Recording {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);

    private Recording() {}

    /** The statements in their order, BEGIN and COMMIT among them. */
    public static List<Sent> of(Database database, String role, Runnable done) {
        long before = lines(database).size();
        say(database, "'all'");
        done.run();
        say(database, "'none'");
        return lines(database).stream()
                .skip(before)
                .map(Recording::read)
                .filter(line -> line.path("dbname").asText().equals(database.name())
                        && line.path("user").asText().equals(role))
                .flatMap(line -> sent(line).stream())
                .toList();
    }

    private static List<Sent> sent(JsonNode line) {
        Matcher executed = EXECUTED.matcher(line.path("message").asText());
        if (!executed.matches()) {
            return List.of();
        }
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(line.path("detail").asText());
        while (value.find()) {
            String text = value.group(1);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return List.of(new Sent(executed.group(1), values));
    }

    private static void say(Database database, String which) {
        BenchServer.execute(database, "alter system set log_statement = " + which, "select pg_reload_conf()");
        try {
            TimeUnit.MILLISECONDS.sleep(500); // the server tells its sessions, and the log its file, a moment later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private static List<String> lines(Database database) {
        Path log = Path.of(
                BenchServer.query(database, "show data_directory").getFirst().getFirst(), "log");
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
