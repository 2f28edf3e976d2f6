package veridict.benchmark.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import veridict.stack.postgres.Database;

/**
 * How PostgreSQL carried out what it was asked, by auto_explain.
 *
 * @param vain queries that read a large table from one end to the other, or looked at more than 20,000 rows for nothing, and how
 */
public record Plans(int queries, Map<String, String> vain) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IN_VAIN_AT_MOST = 20_000;
    private static final String LARGE =
            "select relname from pg_class where relkind = 'r' and reltuples > 20000 and relnamespace = 'public'::regnamespace";

    /** Of everything the services ask while something is done. */
    public static Plans during(Database database, Runnable done) {
        List<String> large =
                BenchServer.query(database, LARGE).stream().map(List::getFirst).toList();
        Map<String, String> vain = new TreeMap<>();
        List<JsonNode> plans = ServerLog.during(database, "auto_explain.log_min_duration", "0", "-1", done).stream()
                .map(line -> line.path("message").asText())
                .filter(message -> message.contains("plan:\n"))
                .map(message -> read(message.substring(message.indexOf('{'))))
                .toList();
        for (JsonNode plan : plans) {
            String why = plan.findParents("Relation Name").stream()
                    .filter(node -> isVain(node, large))
                    .map(node -> node.required("Node Type").asText() + " of "
                            + node.required("Relation Name").asText() + ", rows in vain: "
                            + node.path("Rows Removed by Filter").asInt())
                    .collect(Collectors.joining("; "));
            if (!why.isEmpty()) {
                vain.put(plan.required("Query Text").asText(), why);
            }
        }
        return new Plans(
                (int) plans.stream()
                        .map(plan -> plan.required("Query Text").asText())
                        .distinct()
                        .count(),
                vain);
    }

    private static boolean isVain(JsonNode node, List<String> large) {
        boolean whole = node.required("Node Type").asText().contains("Seq Scan")
                && large.contains(node.required("Relation Name").asText());
        return whole || node.path("Rows Removed by Filter").asInt() > IN_VAIN_AT_MOST;
    }

    private static JsonNode read(String plan) {
        try {
            return JSON.readTree(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("auto_explain writes JSON, and not " + plan, e);
        }
    }
}
