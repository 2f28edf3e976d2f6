package veridict.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import veridict.benchmark.Newsroom.Step;
import veridict.benchmark.load.Callers;
import veridict.benchmark.load.Order;
import veridict.benchmark.load.Order.Caller;
import veridict.benchmark.load.Order.Request;
import veridict.benchmark.load.Outcome;
import veridict.benchmark.postgres.BenchServer;
import veridict.benchmark.postgres.Pgbench;
import veridict.stack.StackForTests;
import veridict.stack.service.Jvm;
import veridict.stack.service.Service;

/**
 * Moves per second through claims-api, as it was built and with tokens of a real Keycloak, against pgbench sending the statements that those
 * very moves were seen to send. Each of 16 clients leads a claim of its own round: take-up, propose with its gates, send-back, hand-back, every
 * one with If-Match and an Idempotency-Key. The events are written, and nobody fetches them meanwhile: the workflow service is stopped, as it
 * is for pgbench. Client, service and PostgreSQL share the machine; what the client and the service take of it stands in the table.
 */
final class TransitionBench {
    private static final int CLIENTS = 16;
    private static final double BAR = 0.40;
    private static final String OURS = "POST /v1/claims/{id}/moves/{move}";
    private static final String REFERENCE = "pgbench, the same statements";
    private static final List<Step> ROUND = List.of(
            new Step("take-up", "checker"),
            new Step("propose", "checker"),
            new Step("send-back", "editor", "{\"reason\": \"Say which archives were searched.\"}"),
            new Step("hand-back", "checker", "{\"reason\": \"Somebody else reads the register.\"}"));

    private final StackForTests stack;
    private final Newsroom newsroom;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Double> serviceCpu = new ArrayList<>();

    private TransitionBench(StackForTests stack) {
        this.stack = stack;
        this.newsroom = new Newsroom(stack);
    }

    static Result run() {
        BenchServer.start();
        try (StackForTests stack = StackForTests.start(Jvm.BUSY);
                Callers callers = Callers.start()) {
            stack.services().stop(Service.UI);
            stack.services().stop(Service.WORKFLOW);
            return new TransitionBench(stack).measured(callers);
        }
    }

    private Result measured(Callers callers) {
        List<Row> counted = new MoveCounts(stack.database(), newsroom).rows();
        List<String> ours = claims();
        Pgbench pgbench = new Replay(stack.database(), newsroom).of(claims(), ROUND);
        Map<String, List<Double>> found = new Rounds("moves/s")
                .of(OURS, () -> moves(callers, ours))
                .of(REFERENCE, () -> pgbench.perSecond(CLIENTS, Rounds.SECONDS) * ROUND.size())
                .run();
        List<Double> moves = found.getOrDefault(OURS, List.of());
        List<Double> reference = found.getOrDefault(REFERENCE, List.of());
        List<Outcome> told = lastRounds(outcomes);
        List<Row> rows = new ArrayList<>(List.of(
                Row.atLeast(BAR, "moves, as a part of what pgbench does", "", Rounds.ratios(moves, reference)),
                Row.told(OURS, "/s", moves),
                Row.told(REFERENCE, "/s", reference),
                Row.told(
                        "answered: half within",
                        "ms",
                        told.stream().map(Outcome::p50).toList()),
                Row.told(
                        "answered: all but one in a hundred within",
                        "ms",
                        told.stream().map(Outcome::p99).toList()),
                Row.told(
                        "processor time of the client, per move",
                        "µs",
                        told.stream()
                                .map(each -> each.cpuSeconds() * 1e6 / each.answers())
                                .toList()),
                Row.told("processor time of claims-api, per move", "µs", lastRounds(serviceCpu))));
        rows.addAll(counted);
        return new Result("transition", Rounds.ROUNDS, Row.median(moves), Row.median(reference), BAR, "moves/s", rows);
    }

    /** Claims that are accepted, and written about already. */
    private List<String> claims() {
        return IntStream.range(0, CLIENTS).mapToObj(any -> claim()).toList();
    }

    private String claim() {
        String claim = newsroom.submitted("checker");
        newsroom.move(claim, new Step("accept", "checker"));
        newsroom.move(claim, ROUND.getFirst());
        newsroom.write(claim, "checker");
        newsroom.move(claim, ROUND.getLast());
        return claim;
    }

    private double moves(Callers callers, List<String> claims) {
        Duration before = serviceCpu();
        Outcome outcome = callers.call(new Order(
                stack.services().settings().ports().of(Service.API),
                Rounds.SECONDS,
                claims.stream().map(this::caller).toList()));
        serviceCpu.add(serviceCpu().minus(before).toNanos() / 1e3 / outcome.answers());
        outcomes.add(outcome);
        return outcome.perSecond();
    }

    private Caller caller(String claim) {
        String path = "/v1/claims/" + claim;
        return new Caller(
                new Request("GET", path, newsroom.passes().of("checker"), null),
                ROUND.stream()
                        .map(step -> new Request(
                                "POST",
                                path + "/moves/" + step.move(),
                                newsroom.passes().of(step.person()),
                                step.body()))
                        .toList());
    }

    /** What came before was warming up. */
    private static <T> List<T> lastRounds(List<T> all) {
        return all.subList(all.size() - Rounds.ROUNDS, all.size());
    }

    private Duration serviceCpu() {
        return stack.services()
                .process(Service.API)
                .process()
                .info()
                .totalCpuDuration()
                .orElseThrow();
    }
}
