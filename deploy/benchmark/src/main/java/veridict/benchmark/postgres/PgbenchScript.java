package veridict.benchmark.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a service was seen to send, twice over, as a script for pgbench: the same statements, each value either the same as then or, where it
 * differed between the two times, one that goes on in the same way: a number by the same step, an id made anew. What pgbench cannot make, such
 * as a hash, stays what it was.
 */
public final class PgbenchScript {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Map<String, String> known;
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** @param known values that each client has its own of, and the pgbench variables in their place */
    private PgbenchScript(Map<String, String> known) {
        this.known = known;
    }

    /**
     * Writes it.
     *
     * @param clients a query that answers, for {@code :client_id}, the variables of {@code known} and {@code rounds}: how often it went round
     *     since the second time
     */
    public static String of(List<Sent> once, List<Sent> again, Map<String, String> known, String clients) {
        if (!once.stream()
                .map(Sent::sql)
                .toList()
                .equals(again.stream().map(Sent::sql).toList())) {
            throw new IllegalStateException("The same moves sent other statements the second time");
        }
        PgbenchScript script = new PgbenchScript(known);
        for (int i = 0; i < again.size(); i++) {
            script.add(once.get(i), again.get(i));
        }
        return script.text(clients);
    }

    private void add(Sent once, Sent again) {
        if (again.sql().equals("BEGIN")) {
            lines.add("\\set key random(1, 9000000000000000000)");
        }
        String sql = again.sql();
        for (int i = again.values().size(); i > 0; i--) { // from the end: $1 is the beginning of $10
            sql = sql.replace(
                    "$" + i, value(once.values().get(i - 1), again.values().get(i - 1)));
        }
        lines.add(sql + ";");
    }

    private String value(@Nullable String once, @Nullable String again) {
        if (once == null || again == null) {
            return "null";
        }
        if (known.containsKey(again)) {
            return known.getOrDefault(again, "");
        }
        if (!again.equals(once) && NUMBER.matcher(again).matches()) {
            long step = Long.parseLong(again) - Long.parseLong(once);
            String variable = "n" + again;
            String set = "\\set %s %s + %d * :rounds".formatted(variable, again, step);
            if (!lines.contains(set)) {
                lines.add(set);
            }
            return ":" + variable;
        }
        if (!again.equals(once) && ID.matcher(again).matches()) {
            return "uuidv7()";
        }
        return ":" + constants.computeIfAbsent(again, text -> "c" + constants.size());
    }

    private String text(String clients) {
        String values = constants.entrySet().stream()
                .map(constant -> "  %s as %s".formatted(literal(constant.getKey()), constant.getValue()))
                .collect(Collectors.joining(",\n"));
        return """
                \\if :begun
                \\else
                %s \\gset
                select
                %s \\gset
                \\set begun 1
                \\endif
                \\set rounds :rounds + 1
                %s
                """.formatted(clients, values, String.join("\n", lines));
    }

    /** A colon would be the beginning of a variable. */
    private static String literal(String text) {
        return "E'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace(":", "\\x3a")
                        .replace("\n", "\\n") + "'";
    }
}
