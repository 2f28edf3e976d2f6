package veridict.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.TestParts;
import veridict.stack.postgres.Database;
import veridict.stack.postgres.PostgresServer;

/**
 * Whole reviews per second in process, 8 threads each: create, take up, propose, publish, with history on. Every engine has a JVM and a
 * database of its own on the same PostgreSQL, and connections enough; what each does for a review stands in its program (deploy/engines).
 */
final class EnginesBench {
    private static final double BAR = 5;
    private static final String OURS = "ReviewDesk";
    private static final String FLOWABLE = "Flowable 8";
    private static final String CAMUNDA = "Camunda 7.24";
    private static final String FOUR_STEPS = """
            moves:
              submit:  { to: SUBMITTED, by: [fact-checker] }
              take-up: { from: [SUBMITTED], to: IN_REVIEW, by: [fact-checker] }
              propose: { from: [IN_REVIEW], to: PROPOSED, by: [assignee] }
              publish: { from: [PROPOSED], to: PUBLISHED, by: [editor] }
            """;

    private EnginesBench() {}

    static Result run() {
        BenchServer.start();
        PostgresServer server = TestParts.postgres();
        Database database = server.create("desk").withRoles().migrated();
        BenchServer.execute(
                database,
                "insert into flow (hash, source, written_at) values ('four steps', '" + FOUR_STEPS + "', now())");
        try (Engine desk = Engine.desk(database);
                Engine flowable =
                        Engine.of("flowable", "veridict.engines.flowable.FlowableReviews", server.create("flowable"));
                Engine camunda =
                        Engine.of("camunda", "veridict.engines.camunda.CamundaReviews", server.create("camunda"))) {
            return result(new Rounds("reviews/s")
                    .of(OURS, desk::reviews)
                    .of(FLOWABLE, flowable::reviews)
                    .of(CAMUNDA, camunda::reviews)
                    .run());
        }
    }

    private static Result result(Map<String, List<Double>> found) {
        List<Double> ours = found.getOrDefault(OURS, List.of());
        List<Double> flowable = found.getOrDefault(FLOWABLE, List.of());
        List<Double> camunda = found.getOrDefault(CAMUNDA, List.of());
        List<Double> better = Row.median(camunda) > Row.median(flowable) ? camunda : flowable;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atLeast(BAR, "reviews, as many times those of the better one", "", Rounds.ratios(ours, better)));
        found.forEach((engine, reviews) -> rows.add(Row.told(engine, "/s", reviews)));
        return new Result("engines", Rounds.ROUNDS, Row.median(ours), Row.median(better), BAR, "reviews/s", rows);
    }
}
