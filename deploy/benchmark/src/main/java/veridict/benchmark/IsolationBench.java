package veridict.benchmark;

import java.util.List;
import java.util.Map;
import veridict.benchmark.postgres.BenchServer;

/**
 * How long events take from commit to the first byte at 49 receivers that are well, all but one in a hundred of them, while a 50th accepts its
 * requests and never answers; against the same while the 50th is not subscribed.
 */
final class IsolationBench {
    private static final double BAR = 1.10;
    private static final int HEALTHY = 49;
    private static final double EVENTS_A_SECOND = 8;
    private static final int UNTIL_IT_HANGS =
            12; // seconds: the first attempts reach their deadline of 15 while it is measured
    private static final String ALONE = "49 alone: p99";
    private static final String BESIDE = "49 beside one that hangs: p99";

    private final Webhooks webhooks;
    private final Commits commits;
    private final String hanging;

    private IsolationBench(Webhooks webhooks) {
        this.webhooks = webhooks;
        this.commits = new Commits(webhooks);
        this.hanging = webhooks.subscribe(webhooks.receiver().hangingUrl());
    }

    static Result run() {
        BenchServer.start();
        try (Webhooks webhooks = new Webhooks(HEALTHY)) {
            return new IsolationBench(webhooks).measured();
        }
    }

    private Result measured() {
        webhooks.receiver().hang();
        Map<String, List<Double>> found =
                new Rounds("ms").of(ALONE, this::alone).of(BESIDE, this::beside).run();
        List<Double> alone = found.getOrDefault(ALONE, List.of());
        List<Double> beside = found.getOrDefault(BESIDE, List.of());
        return new Result(
                "isolation",
                Rounds.ROUNDS,
                Row.median(beside),
                Row.median(alone),
                BAR,
                "ms",
                List.of(
                        Row.atMost(
                                BAR,
                                "p99 of 49 beside one that hangs, as a part of it",
                                "",
                                Rounds.ratios(beside, alone)),
                        Row.told(ALONE, "ms", alone),
                        Row.told(BESIDE, "ms", beside)));
    }

    private double alone() {
        set("state = 'DISABLED', disabled_at = now(), disabled_why = 'OWNER'");
        return p99();
    }

    /** As if nothing were known of it yet: it holds as many attempts as it may, and later ones wait. */
    private double beside() {
        set(
                "state = 'ACTIVE', disabled_at = null, disabled_why = null, in_flight = null, successes = 0, failing_since = null");
        commits.reach(EVENTS_A_SECOND, UNTIL_IT_HANGS, HEALTHY);
        return p99();
    }

    private void set(String columns) {
        webhooks.execute(
                "update endpoint set %s where id = '%s'".formatted(columns, hanging), "truncate delivery, attempt");
    }

    private double p99() {
        return commits.reach(EVENTS_A_SECOND, Rounds.SECONDS, HEALTHY).p99();
    }
}
