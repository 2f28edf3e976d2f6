package veridict.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veridict.benchmark.postgres.BenchServer;

/**
 * How long events take from their commit to the first byte at the receiver, when little happens and at 70 % of what the service was seen to
 * deliver; and the same beside a million deliveries of the same endpoints that wait for a later attempt, and beside another million that are
 * due at an endpoint that hangs. Two newsrooms, one with those millions, share the PostgreSQL; each has a workflow service of its own.
 */
final class ReachBench {
    private static final double IDLE_BAR = 60;
    private static final double LOAD_BAR = 1_000;
    private static final double TAKE_BAR = 1.5;
    private static final double LOAD = 0.7;
    private static final double IDLE_A_SECOND = 5;
    private static final int ENDPOINTS = DeliveryBench.ENDPOINTS;
    private static final String IDLE = "idle";
    private static final String LOADED = "at 70 %";
    private static final List<String> BESIDE = List.of("", ", a million wait", ", a million due beside");

    private final Webhooks few;
    private final Million many;
    private final Map<String, List<Reach>> reached = new LinkedHashMap<>();

    private ReachBench(Webhooks few, Million many) {
        this.few = few;
        this.many = many;
    }

    static Result run() {
        BenchServer.start();
        try (Webhooks few = new Webhooks(ENDPOINTS);
                Webhooks many = new Webhooks(ENDPOINTS)) {
            return new ReachBench(few, new Million(many)).measured();
        }
    }

    private Result measured() {
        double most = new Rounds("deliveries/s")
                .of("most", () -> DeliveryBench.relayed(few)).run().values().stream()
                        .mapToDouble(Row::median)
                        .max()
                        .orElseThrow();
        few.openWithDeliveries(0);
        double perSecond = LOAD * most / ENDPOINTS;
        Rounds rounds = new Rounds("ms");
        for (int beside = 0; beside < BESIDE.size(); beside++) {
            int which = beside;
            rounds.of(IDLE + BESIDE.get(which), () -> reach(IDLE, which, IDLE_A_SECOND)
                    .p50());
        }
        for (int beside = 0; beside < BESIDE.size(); beside++) {
            int which = beside;
            rounds.of(LOADED + BESIDE.get(which), () -> reach(LOADED, which, perSecond)
                    .p99());
        }
        Map<String, List<Double>> found = rounds.run();
        List<Row> rows = new ArrayList<>();
        found.forEach((what, values) -> rows.add(
                what.startsWith(IDLE)
                        ? Row.atMost(IDLE_BAR, what + ": p50", "ms", values)
                        : Row.atMost(LOAD_BAR, what + ": p99", "ms", values)));
        reached.forEach((what, values) -> {
            List<Reach> last = values.subList(values.size() - Rounds.ROUNDS, values.size());
            rows.add(
                    what.startsWith(IDLE)
                            ? Row.told(
                                    what + ": p99",
                                    "ms",
                                    last.stream().map(Reach::p99).toList())
                            : Row.told(
                                    what + ": p50",
                                    "ms",
                                    last.stream().map(Reach::p50).toList()));
        });
        rows.add(Row.told("most that was delivered", "/s", List.of(most)));
        rows.addAll(takes());
        return new Result(
                "reach", Rounds.ROUNDS, Row.median(found.getOrDefault(IDLE, List.of())), null, IDLE_BAR, "ms", rows);
    }

    private Reach reach(String load, int beside, double perSecond) {
        Reach reach = new Commits(webhooks(beside)).reach(perSecond, Rounds.SECONDS, ENDPOINTS);
        reached.computeIfAbsent(load + BESIDE.get(beside), any -> new ArrayList<>())
                .add(reach);
        return reach;
    }

    private Webhooks webhooks(int beside) {
        if (beside == 0) {
            return few;
        }
        many.due(beside == 2);
        return many.webhooks();
    }

    private List<Row> takes() {
        List<Row> rows = new ArrayList<>();
        double alone = 0;
        for (int beside = 0; beside < BESIDE.size(); beside++) {
            TakePlan plan = TakePlan.of(webhooks(beside));
            String what = "taking the next batch" + BESIDE.get(beside);
            rows.add(Row.told(what, "ms", List.of(plan.milliseconds())));
            rows.add(Row.told(what + ": buffers", "", List.of(plan.buffers())));
            rows.add(Row.atMost(0, what + ": reads of the whole table", "", List.of(plan.whole())));
            if (beside == 0) {
                alone = plan.milliseconds();
            } else {
                rows.add(Row.atMost(TAKE_BAR, what + ": growth", "", List.of(plan.milliseconds() / alone)));
            }
        }
        return rows;
    }
}
