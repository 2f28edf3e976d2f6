package veridict.benchmark.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import veridict.stack.postgres.Database;

/** What services send to a database while something is done, out of PostgreSQL's own log. */
public final class Recording {
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);

    private Recording() {}

    /** The statements in their order, BEGIN and COMMIT among them. */
    public static List<Sent> of(Database database, Runnable done) {
        return ServerLog.during(database, "log_statement", "all", "none", done).stream()
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
}
