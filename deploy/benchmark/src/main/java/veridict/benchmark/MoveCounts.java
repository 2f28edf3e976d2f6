package veridict.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import veridict.benchmark.Newsroom.Step;
import veridict.benchmark.postgres.StatementCounts;
import veridict.stack.postgres.Database;

/**
 * How many statements each move of the flow sends to PostgreSQL, as pg_stat_statements counts them: at most five for a claim that it changes,
 * and one more for each of its gates, in one transaction, with If-Match and Idempotency-Key.
 */
final class MoveCounts {
    private static final int WITHOUT_GATES = 5;

    /** Gates that stand in no line of the flow, because they are laws: four eyes, and that a second rating is blind. */
    private static final Set<String> UNDER_A_LAW =
            Set.of("approve", "schedule", "publish", "cross-check", "retract", "request-cross-check");

    /** Changes the claim that it is a duplicate of, too, with a record of its own. */
    private static final String OF_TWO_CLAIMS = "mark-duplicate";

    private final Database database;
    private final Newsroom newsroom;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();

    MoveCounts(Database database, Newsroom newsroom) {
        this.database = database;
        this.newsroom = newsroom;
    }

    /** Leads claims along every road, until each move that people make was made once. */
    List<Row> rows() {
        String people = "{\"%s\": \"%s\"}";
        String second = newsroom.idOf("checker2");
        String because = "{\"reason\": \"Because.\"}";
        String claim = newsroom.submitted("submitter");
        make(claim, new Step("withdraw", "submitter"));
        make(claim, new Step("reopen", "editor", because));
        make(claim, new Step("decline", "checker", "{\"code\": \"OPINION\", \"reason\": \"Because.\"}"));
        make(claim, new Step("reopen", "editor", because));
        make(claim, new Step("mark-duplicate", "checker", people.formatted("of", newsroom.submitted("submitter"))));
        claim = newsroom.submitted("submitter");
        make(claim, new Step("accept", "checker", "{\"topics\": [\"war\", \"europe\"]}"));
        make(claim, new Step("assign", "editor", people.formatted("assignee", second)));
        make(claim, new Step("hand-back", "editor", because));
        make(claim, new Step("take-up", "checker"));
        make(claim, new Step("hold", "checker", because));
        make(claim, new Step("resume", "checker"));
        make(
                claim,
                new Step("recuse", "checker2", "{\"person\": \"%s\", \"reason\": \"A friend.\"}".formatted(second)));
        make(
                claim,
                new Step(
                        "lift-recusal",
                        "editor",
                        "{\"person\": \"%s\", \"reason\": \"A mistake.\"}".formatted(second)));
        newsroom.write(claim, "checker");
        make(claim, new Step("request-cross-check", "checker", people.formatted("rater", second)));
        make(claim, new Step("cross-check", "checker2", "{\"rating\": \"unproven\"}"));
        make(claim, new Step("send-back", "editor", because));
        make(claim, new Step("propose", "checker"));
        make(claim, new Step("approve", "editor", "{\"draft\": \"1\"}"));
        make(claim, new Step("schedule", "editor", "{\"at\": \"2035-01-01T09:00:00Z\"}"));
        make(claim, new Step("unschedule", "editor"));
        make(claim, new Step("publish", "editor"));
        String correction =
                "{\"kind\": \"CORRECTION\", \"reason\": \"A reader wrote.\", \"note\": \"We had a word wrong.\"}";
        make(claim, new Step("correct", "editor", correction));
        make(claim, new Step("abandon-correction", "editor", because));
        make(
                claim,
                new Step(
                        "retract",
                        "editor2",
                        "{\"reason\": \"Forged.\", \"note\": \"The register turned out to be forged.\"}"));
        return rows;
    }

    private void make(String claim, Step step) {
        String seen = newsroom.etag(claim, step.person());
        JsonNode flow = newsroom.api()
                .get(step.person(), "/v1/flow")
                .body(); // which a process looks up again after five seconds
        StatementCounts counts = StatementCounts.during(
                database, Replay.ROLE, Replay.FLOW, () -> newsroom.move(claim, step, seen, newsroom.key()));
        if (told.add(step.move())) {
            rows.add(Row.atMost(allowed(flow, step.move()), step.move() + ": statements", "", List.of((double)
                    counts.statements())));
            rows.add(Row.atMost(1, step.move() + ": transactions", "", List.of((double) counts.transactions())));
        }
    }

    private static int allowed(JsonNode flow, String move) {
        int changes = move.equals(OF_TWO_CLAIMS) ? 2 : 1;
        int laws = UNDER_A_LAW.contains(move) ? 1 : 0;
        return WITHOUT_GATES * changes + laws + gates(flow, move);
    }

    private static int gates(JsonNode flow, String move) {
        for (JsonNode line : flow.required("moves")) {
            if (line.required("move").asText().equals(move)) {
                return line.path("gates").size();
            }
        }
        throw new IllegalStateException("The flow has no " + move);
    }
}
