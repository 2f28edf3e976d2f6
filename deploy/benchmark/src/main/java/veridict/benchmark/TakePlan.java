package veridict.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import veridict.benchmark.postgres.Recording;
import veridict.benchmark.postgres.Sent;

/**
 * How PostgreSQL takes the next batch of deliveries, ten for each of some endpoints: by the very statement that the service sends, in a
 * transaction that is rolled back.
 *
 * @param milliseconds the median of several times
 * @param buffers that it looked at
 * @param whole how often it read the table of deliveries from one end to the other
 */
record TakePlan(double milliseconds, double buffers, double whole) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES = 21;
    private static final String BEGINNING = "with open as (";
    private static final String DUE = """
            insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
            select gen_random_uuid(), e.id, gen_random_uuid(), 'claim.accepted', gen_random_uuid(), n, 'THIN', 'PENDING', now(), now()
            from generate_series(1, 10) n, endpoint e where e.url not like '%/hanging'
            """;

    static TakePlan of(Webhooks webhooks) {
        Sent take = Recording.of(webhooks.database(), () -> Webhooks.sleep(Duration.ofSeconds(2))).stream()
                .filter(sent -> sent.sql().startsWith(BEGINNING))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sender took nothing"));
        List<TakePlan> plans = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            plans.add(explained(webhooks, take));
        }
        return new TakePlan(
                Row.median(plans.stream().map(TakePlan::milliseconds).toList()),
                Row.median(plans.stream().map(TakePlan::buffers).toList()),
                plans.stream().mapToDouble(TakePlan::whole).max().orElseThrow());
    }

    // By the plan that serves all values, which is what a statement that is prepared once comes to.
    private static TakePlan explained(Webhooks webhooks, Sent take) {
        try (Connection connection =
                        DriverManager.getConnection(webhooks.database().adminUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare take (int, int, bigint) as " + take.sql());
            connection.setAutoCommit(false);
            statement.execute(DUE);
            try (ResultSet row = statement.executeQuery("explain (analyze, buffers, format json) execute take (%s)"
                    .formatted(String.join(", ", take.values())))) {
                row.next();
                return read(JSON.readTree(row.getString(1)).required(0));
            } finally {
                connection.rollback();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The plan cannot be read: " + e.getMessage(), e);
        }
    }

    private static TakePlan read(JsonNode explained) {
        JsonNode plan = explained.required("Plan");
        return new TakePlan(
                explained.required("Execution Time").asDouble(),
                plan.required("Shared Hit Blocks").asDouble()
                        + plan.required("Shared Read Blocks").asDouble(),
                plan.findParents("Relation Name").stream()
                        .filter(node -> node.required("Relation Name").asText().equals("delivery")
                                && node.required("Node Type").asText().contains("Seq Scan"))
                        .count());
    }
}
